import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { type ClaimGrants, TokenVerifier } from 'livekit-server-sdk';
import { WebSocketServer } from 'ws';
import { Rooms } from './rooms';
import { SipBook } from './sip/book';
import { createPhoneNetwork, type PhoneAnswer, type PhoneNetwork, type RingingPhone } from './sip/phones';
import { answerTwirp, type Services } from './twirp/index';
import { roomService } from './twirp/room-service';
import { type SipCalls, sipCalls } from './twirp/sip-calls';
import { sipRules } from './twirp/sip-rules';
import { sipTrunks } from './twirp/sip-trunks';
import { createWebhooks } from './webhooks';

export interface LiveKitDoubleOptions {
  /** 0: a free one. */
  port?: number;
  apiKey: string;
  apiSecret: string;
  /** Told of rooms and participants, signed as LiveKit signs. */
  webhookUrl?: string;
  /** The outside world's telephones; without it nobody answers. */
  ring?(phone: RingingPhone): Promise<PhoneAnswer>;
  /** Whom a carrier is told to connect a telephone with (REFER); without it they answer. */
  refer?(to: string): Promise<PhoneAnswer>;
}

export interface LiveKitDouble {
  /** `ws://127.0.0.1:…` for clients. */
  readonly url: string;
  /** The same for Twirp. */
  readonly httpUrl: string;
  readonly rooms: Rooms;
  readonly book: SipBook;
  readonly phones: PhoneNetwork;
  /** Calls that were to be handed over by REFER. */
  readonly transfers: readonly { room: string; identity: string; to: string }[];
  /** Every webhook told so far was delivered or given up. */
  webhooksSettled(): Promise<void>;
  close(): Promise<void>;
}

const refuse = (socket: Duplex, status: string) =>
  socket.end(`HTTP/1.1 ${status}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`);

/**
 * A small LiveKit server for development and tests: signalling, audio, data, rooms, SIP set-up and webhooks, for the real
 * clients (rtc-node, livekit-client, livekit-server-sdk). Not for production: one process, no congestion control, no
 * video. Media needs a network interface other than loopback, which WebRTC ignores.
 */
export async function startLiveKitDouble(options: LiveKitDoubleOptions): Promise<LiveKitDouble> {
  const verifier = new TokenVerifier(options.apiKey, options.apiSecret);
  const verify = (token: string): Promise<ClaimGrants & { sub?: string }> => verifier.verify(token);
  const webhooks = createWebhooks(options, options.webhookUrl);
  const rooms = new Rooms(webhooks);
  const book = new SipBook();
  const transfers: { room: string; identity: string; to: string }[] = [];
  const address = (scheme: string) => `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const phones = createPhoneNetwork(options, book, () => address('ws'));
  const ring = options.ring ?? (async () => ({ status: 480, reason: 'Temporarily Unavailable' }));
  const refer: SipCalls['refer'] = async (transfer) => {
    transfers.push(transfer);
    return (await options.refer?.(transfer.to)) ?? 'answered';
  };
  const services: Services = {
    RoomService: roomService(rooms),
    SIP: {
      ...sipTrunks(book),
      ...sipRules(book),
      ...sipCalls({ rooms, book, phones, ring, refer }),
    },
  };
  const sockets = new WebSocketServer({ noServer: true });

  async function onRequest(req: IncomingMessage, res: ServerResponse): Promise<void> {
    res.setHeader('access-control-allow-origin', '*');
    res.setHeader('access-control-allow-headers', '*');
    const { pathname } = new URL(req.url ?? '/', 'http://double');
    if (req.method === 'OPTIONS') return void res.writeHead(204).end();
    // clients ask here for the reason when the socket was refused
    if (pathname === '/rtc/validate') return void res.writeHead(200).end('success');
    if (pathname === '/') return void res.writeHead(200).end('OK');
    if (await answerTwirp(req, res, pathname, services, verify)) return;
    res.writeHead(404).end();
  }

  async function onUpgrade(req: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const url = new URL(req.url ?? '/', 'http://double');
    // newer clients ask for /rtc/v1 first and come back to /rtc on 404
    if (url.pathname !== '/rtc') return void refuse(socket, '404 Not Found');
    const token = url.searchParams.get('access_token') ?? (req.headers.authorization ?? '').replace(/^Bearer /, '');
    const grants = await verify(token).catch(() => null);
    if (!grants) return void refuse(socket, '401 Unauthorized');
    const { video, sub } = grants;
    const room = video?.room;
    if (!video?.roomJoin || !room || !sub) return void refuse(socket, '403 Forbidden');
    const autoSubscribe = !['0', 'false'].includes(url.searchParams.get('auto_subscribe') ?? '1');
    sockets.handleUpgrade(req, socket, head, (ws) => rooms.join(ws, room, grants, autoSubscribe));
  }

  const server = createServer((req, res) => void onRequest(req, res).catch(() => res.destroy()));
  server.on('upgrade', (req, socket, head) => {
    socket.on('error', () => socket.destroy());
    void onUpgrade(req, socket, head).catch(() => socket.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  return {
    url: address('ws'),
    httpUrl: address('http'),
    rooms,
    book,
    phones,
    transfers,
    webhooksSettled: () => webhooks.settled(),
    async close() {
      webhooks.url = undefined;
      rooms.close();
      for (const client of sockets.clients) client.terminate();
      sockets.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
