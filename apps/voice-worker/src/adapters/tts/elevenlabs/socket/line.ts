import { WebSocket } from 'ws';
import { SpeechError } from '../../../../speech/errors';
import { type FromVendor, readMessage } from './messages';

const HANDSHAKE_MS = 3_000;
/** The largest message: seconds of audio. */
const MAX_PAYLOAD = 8 * 1024 * 1024;

export interface LineEvents {
  heard(message: FromVendor): void;
  /** Once: the line is of no use any more. */
  failed(error: SpeechError): void;
}

/** A speaking socket. What is sent before it is open waits. */
export interface Line {
  readonly url: string;
  readonly usable: boolean;
  /** Whoever speaks by it now; null: nobody. */
  attach(events: LineEvents | null): void;
  send(message: object): void;
  close(): void;
}

const refused = (status: number) =>
  status < 500
    ? new SpeechError('refused', `ElevenLabs refused the account (${status})`)
    : new SpeechError('unreachable', `ElevenLabs is out of order (${status})`);

export function dial(url: string, headers: Record<string, string>): Line {
  const options = { headers, handshakeTimeout: HANDSHAKE_MS, perMessageDeflate: false, maxPayload: MAX_PAYLOAD };
  const socket = new WebSocket(url, options);
  let waiting: string[] | null = [];
  let events: LineEvents | null = null;
  let failure: SpeechError | null = null;

  const fail = (error: SpeechError) => {
    if (failure) return;
    failure = error;
    socket.terminate();
    events?.failed(error);
  };
  socket.on('open', () => {
    for (const text of waiting ?? []) socket.send(text);
    waiting = null;
  });
  socket.on('unexpected-response', (_, res) => {
    res.resume();
    fail(refused(res.statusCode ?? 0));
  });
  socket.on('error', (cause) => fail(new SpeechError('unreachable', 'ElevenLabs cannot be reached', { cause })));
  socket.on('close', () => fail(new SpeechError('unreachable', 'ElevenLabs closed the line')));
  socket.on('message', (data: Buffer) => {
    try {
      events?.heard(readMessage(data.toString()));
    } catch (error) {
      fail(error as SpeechError);
    }
  });

  return {
    url,
    get usable() {
      return failure === null;
    },
    attach(next) {
      events = next;
      if (next && failure) queueMicrotask(() => next.failed(failure!));
    },
    send(message) {
      const text = JSON.stringify(message);
      if (waiting) waiting.push(text);
      else if (socket.readyState === WebSocket.OPEN) socket.send(text);
    },
    close() {
      events = null;
      failure ??= new SpeechError('closed', 'the line was hung up');
      // the vendor ends a line that says goodbye; one that is not open yet hears none
      if (socket.readyState !== WebSocket.OPEN) return socket.terminate();
      socket.send('{"close_socket":true}');
      socket.close(1000);
      setTimeout(() => socket.terminate(), HANDSHAKE_MS).unref();
    },
  };
}
