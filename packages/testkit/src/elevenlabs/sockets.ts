import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { VendorFault } from '../vendor/fault';
import { toUlaw } from '../vendor/ulaw';
import type { Said } from '.';
import { type ContextMessage, faultOf, readSocketRequest, type SocketRequest } from './socket-request';
import { ELEVENLABS_TEST_VOICES, type Piece, speakInTones } from './voice';

const MOST_CONTEXTS = 5;

export interface SocketParts {
  said: Said[];
  breaches: string[];
  /** How it behaves just now. */
  fault(): VendorFault | null;
  knows(req: IncomingMessage): boolean;
  refusal(status: number): string;
}

/** ElevenLabs' multi-context sockets: texts in, audio by context out. */
export function speakingSockets({ said, breaches, fault, knows, refusal }: SocketParts) {
  const server = new WebSocketServer({ noServer: true, perMessageDeflate: false });

  function refuse(socket: Duplex, status: number): void {
    const body = refusal(status);
    const head = `HTTP/1.1 ${status} Refused\r\ncontent-type: application/json\r\nconnection: close\r\n`;
    socket.end(`${head}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  function serve(ws: WebSocket, request: SocketRequest): void {
    const contexts = new Map<string, { text: string; speed: number }>();
    const tell = (message: object) => ws.readyState === ws.OPEN && ws.send(JSON.stringify(message));
    const breach = (what: string) => {
      breaches.push(what);
      tell({ message: what, error: 'invalid_request', code: 1008 });
      ws.close(1008);
    };
    const voice = ELEVENLABS_TEST_VOICES.find(({ voice_id }) => voice_id === request.voiceId);
    if (!voice) {
      tell({ message: 'A voice with this id does not exist.', error: 'voice_id_does_not_exist', code: 1008 });
      return ws.close(1008);
    }

    async function speak(contextId: string, { text, speed }: { text: string; speed: number }): Promise<void> {
      const how = fault();
      const one: Said = { ...request, text: text.trim(), speed, audio: Buffer.alloc(0) };
      said.push(one);
      if (how?.kind === 'hang') return;
      if (how?.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, how.ms).unref());
      if (how?.kind === 'garbage') return ws.send('<html>Bad gateway</html>');
      const pieces = how?.kind === 'empty' ? [] : speakInTones(one.text, voice!.hertz, speed);
      for (const [i, piece] of pieces.entries()) {
        if (how && i === Math.min(2, pieces.length - 1)) {
          if (how.kind === 'stall') return;
          if (how.kind === 'close') return void setImmediate(() => ws.terminate());
        }
        const bytes = bytesOf(piece, request.format);
        one.audio = Buffer.concat([one.audio, bytes]);
        const audio =
          how?.kind === 'wrong_format' ? Buffer.concat([Buffer.from('ID3'), bytes.subarray(0, 301)]) : bytes;
        tell({ contextId, audio: audio.toString('base64'), isFinal: null, alignment: timesOf(piece) });
        await new Promise((resolve) => setImmediate(resolve));
      }
      tell({ contextId, audio: null, isFinal: true, alignment: null });
    }

    ws.on('error', () => {});
    ws.on('message', (data: Buffer) => {
      const message = JSON.parse(data.toString()) as ContextMessage;
      const { context_id: id = '', text = '' } = message;
      const wrong = faultOf(message, contexts.has(id));
      if (wrong) return breach(wrong);
      if (message.close_socket) return ws.close(1000);
      if (message.close_context) return void contexts.delete(id);
      const context = contexts.get(id);
      if (!context) {
        contexts.set(id, { text: '', speed: message.voice_settings?.speed ?? 1 });
        if (contexts.size > MOST_CONTEXTS) breach('more than five contexts');
        return;
      }
      context.text += text;
      if (message.flush) void speak(id, { ...context }).then(() => {});
      if (message.flush) context.text = '';
    });
  }

  return {
    upgrade(req: IncomingMessage, socket: Duplex, head: Buffer): void {
      socket.on('error', () => {});
      const how = fault();
      if (!knows(req)) return refuse(socket, 401);
      if (how?.kind === 'refuse') return refuse(socket, how.status);
      const request = readSocketRequest(new URL(req.url ?? '/', 'http://elevenlabs.test'));
      if (typeof request === 'string') {
        breaches.push(request);
        return refuse(socket, 400);
      }
      server.handleUpgrade(req, socket, head, (ws) => serve(ws, request));
    },
    /** Sockets that are open. */
    get open() {
      return server.clients.size;
    },
    cut() {
      for (const client of server.clients) client.terminate();
    },
  };
}

function bytesOf({ pcm }: Piece, format: SocketRequest['format']): Buffer {
  return format === 'ulaw_8000' ? toUlaw(pcm) : Buffer.from(pcm.buffer, pcm.byteOffset, pcm.byteLength);
}

/** Counted from the message's own first sample. */
function timesOf({ characters: chars, starts, ends }: Piece) {
  const began = starts[0] ?? 0;
  return {
    chars,
    charStartTimesMs: starts.map((start) => Math.round((start - began) * 1_000)),
    charDurationsMs: starts.map((start, i) => Math.round((ends[i]! - start) * 1_000)),
  };
}
