import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { VendorFault } from '../vendor/fault';
import { listen, stopListening } from '../vendor/listen';
import { Listener } from './listener';
import { AudioLookup } from './lookup';
import { type ListenRequest, readListenRequest } from './request';

export type { VendorFault } from '../vendor/fault';

/** The only key it knows. */
export const DEEPGRAM_TEST_KEY = 'deepgram-key-for-tests';

/** A socket as the vendor saw it. */
export interface SeenSocket extends ListenRequest {
  /** Bytes of audio that came. */
  bytes: number;
  /** Types of the control messages, in order. */
  controls: string[];
  open: boolean;
}

export interface DeepgramDouble {
  /** `http://127.0.0.1:…`, for INNLINE_DEEPGRAM_URL. */
  readonly url: string;
  readonly sockets: SeenSocket[];
  /** Every breach of the published interface; a test wants it empty. */
  readonly breaches: string[];
  /** Requests that came, refused ones included. */
  readonly asked: number;
  /** From now on this audio (8 kHz) is these words. */
  hears(pcm8k: Int16Array, words: string): void;
  /** Null: behaves again. Cuts the lines that are open; counts for those that come from now on. */
  misbehave(fault: VendorFault | null): void;
  stop(): Promise<void>;
}

/** Without audio or KeepAlive for so long the vendor closes, NET-0001. */
const IDLE_MS = 10_000;
const CONTROLS = { v1: ['KeepAlive', 'Finalize', 'CloseStream'], v2: ['CloseStream', 'ForceEndTurn', 'Configure'] };

const STATUS_WORDS: Record<number, string> = { 401: 'Unauthorized', 402: 'Payment Required', 429: 'Too Many Requests' };

function refuse(socket: Duplex, status: number, error: string): void {
  const body = JSON.stringify({ err_code: STATUS_WORDS[status] ?? 'ERROR', err_msg: error, request_id: 'r' });
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_WORDS[status] ?? 'Error'}\r\ndg-request-id: r\r\ndg-error: ${error}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
}

/** Deepgram on the wire: listen v1 and v2, and the projects of a key. Knows audio by what tests told it. */
export async function startDeepgramDouble(): Promise<DeepgramDouble> {
  const lookup = new AudioLookup();
  const sockets: SeenSocket[] = [];
  const breaches: string[] = [];
  const open = new Set<Duplex>();
  let fault: VendorFault | null = null;
  let asked = 0;
  const server = createServer(answer);
  const sockets101 = new WebSocketServer({ noServer: true, perMessageDeflate: false });

  function answer(req: IncomingMessage, res: ServerResponse): void {
    asked += 1;
    const known = req.headers.authorization === `Token ${DEEPGRAM_TEST_KEY}`;
    const status = fault?.kind === 'refuse' ? fault.status : known ? 200 : 401;
    if (fault?.kind === 'hang') return;
    if (req.url !== '/v1/projects') breaches.push(`no such path ${req.url}`);
    res.writeHead(status, { 'content-type': 'application/json' });
    const projects = [{ project_id: 'p1', name: 'Hotel Aurora' }];
    res.end(
      JSON.stringify(status === 200 ? { projects } : { err_code: 'INVALID_AUTH', err_msg: 'Invalid credentials.' }),
    );
  }

  server.on('upgrade', (req, socket, head) => {
    asked += 1;
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => {});
    if (req.headers.authorization !== `Token ${DEEPGRAM_TEST_KEY}`) return refuse(socket, 401, 'Invalid credentials.');
    const request = readListenRequest(new URL(req.url ?? '/', 'http://deepgram.test'));
    if (typeof request === 'string') {
      breaches.push(request);
      return refuse(socket, 400, request);
    }
    const how = fault;
    if (how?.kind === 'refuse') return refuse(socket, how.status, 'refused');
    if (how?.kind === 'hang') return;
    sockets101.handleUpgrade(req, socket, head, (ws) => serve(ws, request, how));
  });

  function serve(ws: WebSocket, request: ListenRequest, how: VendorFault | null): void {
    const seen: SeenSocket = { ...request, bytes: 0, controls: [], open: true };
    sockets.push(seen);
    const out = { send: (text: string) => void tell(text) };
    const listener = new Listener(out as Pick<WebSocket, 'send'>, request, lookup);
    let told = 0;
    const tell = (text: string) => {
      told += 1;
      if (ws.readyState !== ws.OPEN) return;
      if (how?.kind === 'stall' && told > 1) return;
      if (how?.kind === 'garbage') return ws.send(told % 2 ? '{"type":"Results","channel":' : '\u0000\u0001 no JSON');
      if (how?.kind === 'wrong_format') return ws.send(JSON.stringify({ type: 'Results', channel: { text } }));
      if (how?.kind === 'empty') return ws.send(text.replace(/"transcript":"[^"]*"/, '"transcript":""'));
      if (how?.kind === 'slow') return void setTimeout(() => ws.readyState === ws.OPEN && ws.send(text), how.ms);
      ws.send(text);
    };
    if (request.version === 'v2') tell(JSON.stringify({ type: 'Connected', request_id: 'r', sequence_id: 0 }));
    const idle = () => setTimeout(() => ws.close(1011, 'NET-0001'), IDLE_MS);
    let timer = idle();
    ws.on('message', (data: Buffer, binary: boolean) => {
      clearTimeout(timer);
      timer = idle();
      if (binary) {
        if (data.length === 0) return void breaches.push('an empty message');
        if (data.length % 2) breaches.push('half a sample');
        seen.bytes += data.length;
        // in the middle of a word: half a second has come
        if (how?.kind === 'close' && seen.bytes > request.sampleRate) return ws.close(1011, 'NET-0000');
        return listener.hear(data);
      }
      const { type } = JSON.parse(data.toString()) as { type: string };
      seen.controls.push(type);
      if (!CONTROLS[request.version].includes(type)) breaches.push(`no message ${type} in ${request.version}`);
      if (how?.kind === 'stall') return;
      if (type === 'Finalize' || type === 'ForceEndTurn') listener.flush();
      if (type === 'CloseStream') {
        tell(JSON.stringify({ type: 'Metadata', request_id: 'r', duration: seen.bytes / request.sampleRate / 2 }));
        ws.close(1000);
      }
    });
    ws.on('close', () => {
      seen.open = false;
      clearTimeout(timer);
    });
    ws.on('error', () => {});
  }

  const url = await listen(server);
  return {
    url,
    sockets,
    breaches,
    get asked() {
      return asked;
    },
    hears: (pcm8k, words) => lookup.add(pcm8k, words),
    misbehave: (next) => {
      fault = next;
      if (next) for (const ws of sockets101.clients) ws.terminate();
    },
    async stop() {
      for (const ws of sockets101.clients) ws.terminate();
      for (const socket of open) socket.destroy();
      sockets101.close();
      await stopListening(server);
    },
  };
}
