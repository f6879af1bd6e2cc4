import { WebSocket } from 'ws';
import { pcm16ToBytes } from '../../../media/codecs';
import { SpeechError } from '../../../speech/errors';
import { type Heard, readMessage } from './messages';

/** Without audio the vendor closes after 10 s; it wants to hear from us every 3 to 5. */
const KEEP_ALIVE_MS = 4_000;
const HANDSHAKE_MS = 3_000;
const SAMPLES_PER_SECOND = 8_000;

export interface LineEvents {
  heard(heard: Heard): void;
  /** Once: the line is of no use any more. */
  failed(error: SpeechError): void;
}

/** A listening socket. What is said before it is open waits. */
export interface Line {
  readonly url: string;
  readonly usable: boolean;
  /** Seconds of audio it was given. */
  readonly seconds: number;
  /** Whoever listens now; null: nobody, and it is kept alive. */
  attach(events: LineEvents | null): void;
  audio(pcm8k: Int16Array): void;
  /** Asks for the words of everything so far. */
  flush(): void;
  /** Says goodbye. */
  close(): void;
}

/** 4xx is about the account or the request, all else is the vendor's trouble. */
function refusalOf(status: number): SpeechError {
  if (status === 400 || status === 404)
    return new SpeechError('unacceptable', `Deepgram refused the request (${status})`);
  if (status < 500) return new SpeechError('refused', `Deepgram refused the account (${status})`);
  return new SpeechError('unreachable', `Deepgram is out of order (${status})`);
}

/** @throws SpeechError `refused` for what cannot be a key */
export function dial(url: string, apiKey: string): Line {
  // a header takes nothing else
  if (!/^[\x21-\x7e]+$/.test(apiKey)) throw new SpeechError('refused', 'this cannot be a Deepgram key');
  const socket = new WebSocket(url, {
    headers: { authorization: `Token ${apiKey}` },
    handshakeTimeout: HANDSHAKE_MS,
    perMessageDeflate: false,
  });
  const flux = new URL(url).pathname.startsWith('/v2');
  let waiting: (Buffer | string)[] | null = [];
  let samples = 0;
  let events: LineEvents | null = null;
  let failure: SpeechError | null = null;
  let keepAlive: NodeJS.Timeout | null = null;

  const send = (data: Buffer | string) => {
    if (waiting) waiting.push(data);
    else if (socket.readyState === WebSocket.OPEN) socket.send(data);
  };
  const say = (type: string) => send(JSON.stringify({ type }));
  const fail = (error: SpeechError) => {
    if (failure) return;
    failure = error;
    if (keepAlive) clearInterval(keepAlive);
    socket.terminate();
    events?.failed(error);
  };

  socket.on('open', () => {
    const first = waiting ?? [];
    waiting = null;
    for (const data of first) send(data);
  });
  socket.on('unexpected-response', (_, res) => {
    res.resume();
    fail(refusalOf(res.statusCode ?? 0));
  });
  socket.on('error', (cause) => fail(new SpeechError('unreachable', 'Deepgram cannot be reached', { cause })));
  socket.on('close', () => fail(new SpeechError('unreachable', 'Deepgram closed the line')));
  socket.on('message', (data: Buffer, binary) => {
    try {
      const message = binary ? null : readMessage(data.toString());
      if (message && 'failed' in message) fail(new SpeechError('unreachable', 'Deepgram reports a fault'));
      else if (message) events?.heard(message);
    } catch {
      fail(new SpeechError('nonsense', 'Deepgram said something that is no result'));
    }
  });

  return {
    url,
    get usable() {
      return failure === null;
    },
    get seconds() {
      return samples / SAMPLES_PER_SECOND;
    },
    attach(next) {
      events = next;
      if (keepAlive) clearInterval(keepAlive);
      keepAlive = null;
      if (!next && !failure) {
        keepAlive = setInterval(() => say('KeepAlive'), KEEP_ALIVE_MS);
        keepAlive.unref();
      }
      if (next && failure) queueMicrotask(() => next.failed(failure!));
    },
    audio(pcm8k) {
      // an empty message would end the stream
      if (pcm8k.length === 0) return;
      samples += pcm8k.length;
      send(Buffer.from(pcm16ToBytes(pcm8k)));
    },
    flush: () => say(flux ? 'ForceEndTurn' : 'Finalize'),
    close() {
      if (keepAlive) clearInterval(keepAlive);
      events = null;
      if (failure) return;
      failure = new SpeechError('closed', 'the line was hung up');
      // not open yet: nobody would hear a goodbye
      if (socket.readyState !== WebSocket.OPEN) return socket.terminate();
      say('CloseStream');
      // it answers with a summary and closes; whoever does not is cut off
      setTimeout(() => socket.terminate(), KEEP_ALIVE_MS).unref();
    },
  };
}
