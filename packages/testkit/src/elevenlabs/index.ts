import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { VendorFault } from '../vendor/fault';
import { listen, stopListening } from '../vendor/listen';
import { toUlaw } from '../vendor/ulaw';
import { readTextRequest, type TextRequest } from './request';
import { speakingSockets } from './sockets';
import { ELEVENLABS_TEST_VOICES, speakInTones } from './voice';

export type { VendorFault } from '../vendor/fault';
export { ELEVENLABS_TEST_VOICES } from './voice';

/** The only key it knows. */
export const ELEVENLABS_TEST_KEY = 'elevenlabs-key-for-tests';

/** A request and the bytes it answered with. */
export interface Said extends TextRequest {
  audio: Buffer;
}

export interface ElevenLabsDouble {
  /** `http://127.0.0.1:…`, for INNLINE_ELEVENLABS_URL. */
  readonly url: string;
  /** What it was asked to say, refused requests not included. */
  readonly said: Said[];
  /** Every breach of the published interface; a test wants it empty. */
  readonly breaches: string[];
  /** Requests that came, refused ones included. */
  readonly asked: number;
  /** Sockets that are open just now, and how many were opened in all. */
  readonly sockets: { open: number; opened: number };
  /** Breaks every socket without a word. */
  cut(): void;
  /** Null: behaves again. Counts for requests that come from now on. */
  misbehave(fault: VendorFault | null): void;
  stop(): Promise<void>;
}

const REASONS: Record<number, string> = {
  401: 'invalid_api_key',
  402: 'payment_required',
  404: 'voice_not_found',
  422: 'validation_error',
  429: 'too_many_concurrent_requests',
};

function refusalOf(status: number) {
  const reason = REASONS[status] ?? 'internal_server_error';
  return { detail: { status: reason, message: reason.replaceAll('_', ' ') } };
}

async function bodyOf(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/**
 * ElevenLabs on the wire: voices, the account, and speech with the time of each character, as a stream of JSON lines or
 * over multi-context sockets.
 */
export async function startElevenLabsDouble(): Promise<ElevenLabsDouble> {
  const said: Said[] = [];
  const breaches: string[] = [];
  let fault: VendorFault | null = null;
  let asked = 0;

  const json = (res: ServerResponse, status: number, body: object) => {
    res.writeHead(status, { 'content-type': 'application/json' });
    res.end(JSON.stringify(body));
  };
  const refuse = (res: ServerResponse, status: number) => json(res, status, refusalOf(status));

  async function speak(request: TextRequest, hertz: number, res: ServerResponse, how: VendorFault | null) {
    const one: Said = { ...request, audio: Buffer.alloc(0) };
    said.push(one);
    if (how?.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, how.ms).unref());
    res.writeHead(200, { 'content-type': 'application/json', 'transfer-encoding': 'chunked' });
    res.flushHeaders();
    if (how?.kind === 'empty') return res.end();
    if (how?.kind === 'garbage') return res.end('{"audio_base64": "AAAA\n<html>Bad gateway</html>\n');
    const pieces = speakInTones(request.text, hertz, request.speed);
    for (const [i, { pcm, characters, starts, ends }] of pieces.entries()) {
      if (how && i === Math.min(2, pieces.length - 1)) {
        if (how.kind === 'stall') return;
        // what was written must have left before the line is cut
        if (how.kind === 'close') return void setImmediate(() => res.destroy());
      }
      const wide = Buffer.from(pcm.buffer, pcm.byteOffset, pcm.byteLength);
      const bytes = request.format === 'ulaw_8000' ? toUlaw(pcm) : wide;
      one.audio = Buffer.concat([one.audio, bytes]);
      const audio = how?.kind === 'wrong_format' ? Buffer.concat([Buffer.from('ID3'), bytes.subarray(0, 301)]) : bytes;
      const alignment = { characters, character_start_times_seconds: starts, character_end_times_seconds: ends };
      const line = { audio_base64: audio.toString('base64'), alignment, normalized_alignment: alignment };
      await new Promise<void>((resolve) => res.write(`${JSON.stringify(line)}\n`, () => resolve()));
    }
    return res.end();
  }

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<unknown> {
    asked += 1;
    const how = fault;
    const url = new URL(req.url ?? '/', 'http://elevenlabs.test');
    const body = await bodyOf(req);
    if (!knows(req)) return refuse(res, 401);
    if (how?.kind === 'refuse') return refuse(res, how.status);
    if (how?.kind === 'hang') return;
    if (url.pathname === '/v1/user') return json(res, 200, { user_id: 'u', subscription: { tier: 'pro' } });
    if (url.pathname === '/v1/voices') {
      const voices = ELEVENLABS_TEST_VOICES.map(({ voice_id, name, language }) => ({
        ...{ voice_id, name, category: 'premade', labels: { language } },
        preview_url: `https://samples.elevenlabs.test/${voice_id}.mp3`,
      }));
      return json(res, 200, { voices });
    }
    const request = readTextRequest(url, body);
    if (typeof request === 'string') {
      breaches.push(request);
      return refuse(res, 422);
    }
    const voice = ELEVENLABS_TEST_VOICES.find(({ voice_id }) => voice_id === request.voiceId);
    if (!voice) return refuse(res, 404);
    return speak(request, voice.hertz, res, how);
  }

  const knows = (req: IncomingMessage) => req.headers['xi-api-key'] === ELEVENLABS_TEST_KEY;
  const refusal = (status: number) => JSON.stringify(refusalOf(status));
  const sockets = speakingSockets({ said, breaches, fault: () => fault, knows, refusal });
  let opened = 0;
  const server = createServer((req, res) => {
    res.on('error', () => {});
    void answer(req, res).catch(() => res.destroy());
  });
  server.on('upgrade', (req, socket, head) => {
    asked += 1;
    opened += 1;
    sockets.upgrade(req, socket, head);
  });
  const url = await listen(server);
  return {
    url,
    said,
    breaches,
    get asked() {
      return asked;
    },
    get sockets() {
      return { open: sockets.open, opened };
    },
    cut: sockets.cut,
    misbehave: (next) => {
      fault = next;
    },
    async stop() {
      sockets.cut();
      await stopListening(server);
    },
  };
}
