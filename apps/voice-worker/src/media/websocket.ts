import { SOFTPHONE, type SoftphoneFromServer, SoftphoneToServer } from '@innline/shared';
import type { RawData, WebSocket } from 'ws';
import type { Metrics } from '../metrics';
import { createAllowance } from './allowance';
import type { CallMedia, MediaHandlers } from './contract';
import { bytesOf, FRAME_BYTES, newFrame } from './frames';
import { type Below, together } from './together';

/** Errors told to one client; a hostile one is not worth more bytes. */
const MAX_ERRORS = 10;
/** Bytes that wait for a client that reads slowly: two seconds of audio. */
const MOST_UNREAD = 64 * 1024;

/** The browser softphone's end: the protocol of `packages/shared/src/media/softphone.ts` over one WebSocket. */
export function softphoneMedia(
  socket: WebSocket,
  metrics: Metrics,
  below?: Below,
  now = () => performance.now(),
): CallMedia {
  let handlers: MediaHandlers | null = null;
  let early: ((handlers: MediaHandlers) => void)[] = [];
  let closing = false;
  let hungUp = false;
  let errors = 0;
  const told = new Set<string>();
  const allowed = createAllowance(now);

  const say = (message: SoftphoneFromServer) => {
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
  };
  const deliver = (tell: (handlers: MediaHandlers) => void) => {
    if (handlers) tell(handlers);
    // a few seconds of audio at most: the call is being set up
    else if (early.length < 200) early.push(tell);
  };
  const complain = (code: string, message: string) => {
    if (told.has(code) || errors >= MAX_ERRORS) return;
    if (code.startsWith('bad_frame')) told.add(code);
    errors += 1;
    say({ type: 'error', code, message });
  };

  const send = (frame: Int16Array) => {
    if (socket.readyState !== socket.OPEN) return;
    socket.send(bytesOf(frame), { binary: true });
    metrics.framesSent.inc();
  };

  const onFrame = (data: Buffer) => {
    if (data.length !== FRAME_BYTES) {
      metrics.badFrames.inc({ why: 'size' });
      complain(
        'bad_frame_size',
        `Expected PCM16 mono, 16 kHz, 20 ms: ${FRAME_BYTES} bytes a frame. Others are dropped.`,
      );
      return;
    }
    if (!allowed()) {
      metrics.badFrames.inc({ why: 'rate' });
      complain('bad_frame_rate', 'Frames come faster than 50 a second. What is too much is dropped.');
      return;
    }
    // copied: the socket's buffer may be misaligned and is reused
    const pcm = newFrame();
    bytesOf(pcm).set(data);
    deliver((to) => to.frame(pcm));
  };

  const onText = (data: Buffer) => {
    let raw: unknown;
    try {
      raw = JSON.parse(data.toString('utf8'));
    } catch {
      metrics.badFrames.inc({ why: 'json' });
      complain('bad_message', 'That was not JSON. Text frames carry one JSON message each.');
      return;
    }
    const parsed = SoftphoneToServer.safeParse(raw);
    if (!parsed.success) {
      metrics.badFrames.inc({ why: 'message' });
      complain('bad_message', 'Unknown message. Known types: digit, text, hangup, mark, ping.');
      return;
    }
    const message = parsed.data;
    if (message.type === 'digit') deliver((to) => to.digit(message.digit, 'keypad'));
    else if (message.type === 'text') deliver((to) => to.text(message.text));
    else if (message.type === 'mark') deliver((to) => to.mark(message.name));
    else if (message.type === 'ping') {
      // whoever does not read gets no more of what they ask for
      if (socket.bufferedAmount < MOST_UNREAD) say({ type: 'pong', t: message.t });
    } else {
      hungUp = true;
      socket.close(1000, 'hangup');
    }
  };

  socket.on('message', (data: RawData, isBinary: boolean) => {
    if (closing) return;
    const buffer = Buffer.isBuffer(data) ? data : Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data);
    if (isBinary) onFrame(buffer);
    else onText(buffer);
  });
  // ws closes the socket after an error (a frame beyond maxPayload, bad UTF-8); `close` tells the rest
  socket.on('error', () => metrics.badFrames.inc({ why: 'protocol' }));
  socket.on('close', (code) => {
    if (closing) return;
    closing = true;
    // 1001: the page was left
    deliver((to) => to.closed(hungUp || code === 1000 || code === 1001 ? 'hangup' : 'lost'));
  });

  return {
    transport: 'websocket',
    get backlog() {
      return socket.bufferedAmount;
    },
    handle(given) {
      handlers = given;
      const waiting = early;
      early = [];
      for (const tell of waiting) tell(given);
    },
    send,
    sendOf: (sound, at, count) =>
      together(below, () => {
        for (let i = at; i < at + count; i++) send(sound.frames[i]!);
      }),
    clear: () => say({ type: 'clear' }),
    mark: (name) => say({ type: 'mark', name }),
    event: (event) => say({ type: 'event', event }),
    error: (code, message) => say({ type: 'error', code, message }),
    close(reason) {
      if (closing) return;
      closing = true;
      if (reason === 'moved') socket.close(SOFTPHONE.movedCode, reason);
      else {
        say({ type: 'ended', reason });
        socket.close(1000, 'ended');
      }
      // a client that never answers the close handshake must not keep the socket
      setTimeout(() => socket.terminate(), 2_000).unref();
    },
  };
}
