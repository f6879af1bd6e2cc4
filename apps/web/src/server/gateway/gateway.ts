import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { applyWSSHandler } from '@trpc/server/adapters/ws';
import { WebSocketServer } from 'ws';
import { liveRouter } from '../live/router';
import { closeLiveHub } from '../live/shared-hub';
import { log } from '../log';
import { createContext } from '../trpc/context';
import { router } from '../trpc/init';
import { admit, headersOf } from './admit';

/** Pages send subscriptions only; anything larger is no page of ours. */
const MAX_PAYLOAD = 64 * 1024;

/** The same paths as in the app router, without the procedures that pages call over HTTP. */
const gatewayRouter = router({ live: liveRouter });

export interface Gateway {
  port: number;
  /** Asks pages to reconnect elsewhere, then closes everything. */
  close(): Promise<void>;
}

export interface GatewayOptions {
  port: number;
  host: string;
  origins: readonly string[];
}

/** Starts the WebSocket gateway. */
export async function startGateway({ port, host, origins }: GatewayOptions): Promise<Gateway> {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_PAYLOAD });
  const handler = applyWSSHandler({
    wss: sockets,
    router: gatewayRouter,
    createContext: async ({ req, res: socket }) => ({
      ...(await createContext(headersOf(req))),
      connection: {
        close: (code: number, reason: string) => socket.close(code, reason),
        bufferedAmount: () => socket.bufferedAmount,
      },
    }),
    keepAlive: { enabled: true, pingMs: 20_000, pongWaitMs: 10_000 },
  });
  const server = createServer((request, response) => answerHttp(request, response, sockets.clients.size));
  server.on('upgrade', (request, socket, head) => void upgrade(sockets, origins, request, socket, head));
  await listen(server, port, host);
  return {
    port: (server.address() as AddressInfo).port,
    close: () => closeAll(server, sockets, handler.broadcastReconnectNotification),
  };
}

function answerHttp(request: IncomingMessage, response: ServerResponse, connections: number): void {
  const well = request.url === '/health';
  response.writeHead(well ? 200 : 404, { 'content-type': 'application/json' });
  response.end(JSON.stringify(well ? { ok: true, connections } : { message: 'Not found' }));
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

async function upgrade(
  sockets: WebSocketServer,
  origins: readonly string[],
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): Promise<void> {
  socket.on('error', () => socket.destroy());
  try {
    const admission = await admit(request, origins);
    if ('refused' in admission) return refuse(socket, admission.refused);
    sockets.handleUpgrade(request, socket, head, (ws) => sockets.emit('connection', ws, request));
  } catch (error) {
    log().error({ err: error }, 'upgrade failed');
    refuse(socket, '503 Service Unavailable');
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
}

async function closeAll(server: Server, sockets: WebSocketServer, sayGoodbye: () => void): Promise<void> {
  sayGoodbye();
  server.close();
  // pages open their new connection before this one ends
  await new Promise((resolve) => setTimeout(resolve, 250));
  for (const socket of sockets.clients) socket.terminate();
  closeLiveHub();
}
