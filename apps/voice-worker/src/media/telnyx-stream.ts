import { AppError } from '@innline/shared';
import type { RawData, WebSocket } from 'ws';
import type { Metrics } from '../metrics';
import { createAllowance } from './allowance';
import { ALAW_TABLE, decodeBy, ULAW_TABLE } from './codecs';
import { createInOrder } from './in-order';
import { ULAW_FRAME } from './narrowband';
import { createQuickAudio, type QuickAudio } from './quick-audio';
import { type FromTelnyx, parseTelnyx, type TelnyxStart, type ToTelnyx } from './telnyx-messages';
import { type Below, together } from './together';

/** A stream that is silent about who it is for this long is none. */
const START_MS = 5_000;
/** What came before somebody listened: four seconds of audio. */
const MOST_EARLY = 200;
/** One second: Telnyx sends 20 ms at a time. */
const MOST_PAYLOAD_BYTES = 8_000;
const TELNYX_WORDS = { sequence: 'sequence_number', stream: 'stream_id' };
const KEY = /^[0-9*#]$/;
/** In one call; whoever presses more is no caller. */
const MOST_KEYS = 2_000;

export interface TelnyxStreamHandlers {
  /** 8 kHz, in order. */
  audio(pcm: Int16Array): void;
  digit(digit: string): void;
  mark(name: string): void;
  /** `lost`: the socket broke without `stop`. */
  closed(why: 'hangup' | 'lost'): void;
}

/** One WebSocket of Telnyx's media streaming. A call may have several, one after another. */
export interface TelnyxStream {
  /** Rejects when the socket does not begin as a stream does. */
  readonly started: Promise<TelnyxStart>;
  /** Telnyx's id of it; empty before it has started. */
  readonly id: string;
  readonly backlog: number;
  /** Once; what came before is kept. */
  handle(handlers: TelnyxStreamHandlers): void;
  say(message: ToTelnyx): void;
  /** Audio, base64 of µ-law: all of it in one write. */
  play(payloads: readonly string[]): void;
  close(): void;
}

/** What each byte of the stream's codec means; null: a codec we do not read (the keys still work, they come as messages). */
function tableOf({ start }: TelnyxStart): Int16Array | null {
  const { encoding, sample_rate, channels } = start.media_format;
  if (sample_rate !== 8_000 || channels !== 1) return null;
  if (encoding === 'PCMU') return ULAW_TABLE;
  return encoding === 'PCMA' ? ALAW_TABLE : null;
}

export function telnyxStream(
  socket: WebSocket,
  metrics: Metrics,
  below?: Below,
  now = () => performance.now(),
): TelnyxStream {
  let handlers: TelnyxStreamHandlers | null = null;
  let early: ((to: TelnyxStreamHandlers) => void)[] = [];
  let over = false;
  let stopped = false;
  let id = '';
  let table: Int16Array | null = null;
  let readAudio: ReturnType<typeof createQuickAudio> | null = null;
  /** A key is told once, however often it is sent. */
  const keys = new Set<number>();
  const allowed = createAllowance(now);
  let begin!: (start: TelnyxStart) => void;
  let refuse!: (error: AppError) => void;
  const started = new Promise<TelnyxStart>((resolve, reject) => {
    begin = resolve;
    refuse = reject;
  });
  // whoever only closes it need not wait for it
  started.catch(() => {});

  const bad = (why: string) => metrics.badFrames.inc({ why });
  const deliver = (tell: (to: TelnyxStreamHandlers) => void) => {
    if (handlers) tell(handlers);
    else {
      early.push(tell);
      // what was said last matters more
      if (early.length > MOST_EARLY) early.shift();
    }
  };
  const inOrder = createInOrder<Int16Array>(
    (pcm) => (handlers ? handlers.audio(pcm) : deliver((to) => to.audio(pcm))),
    bad,
  );
  const onAudio = ({ chunk, pcm }: QuickAudio) =>
    allowed(pcm.length / ULAW_FRAME) ? inOrder.add(chunk, pcm) : bad('rate');

  const timer = setTimeout(() => {
    refuse(new AppError('timeout', 'The stream did not begin.'));
    socket.terminate();
  }, START_MS);

  function media({ track, chunk, payload }: Extract<FromTelnyx, { event: 'media' }>['media']): void {
    if (track !== undefined && track !== 'inbound') return;
    if (!table) return bad('codec');
    const bytes = Buffer.from(payload, 'base64');
    if (bytes.length === 0 || bytes.length > MOST_PAYLOAD_BYTES) return bad('size');
    onAudio({ chunk, pcm: decodeBy(table, bytes) });
  }

  function onMessage(message: FromTelnyx): void {
    if (message.event === 'connected') return;
    if (message.event === 'start') {
      if (id) return bad('doubled');
      id = message.stream_id;
      clearTimeout(timer);
      table = tableOf(message);
      if (table) readAudio = createQuickAudio(TELNYX_WORDS, id, table);
      begin(message);
      return;
    }
    // nothing counts before it is known whose call this is
    if (!id) return bad('early');
    if (message.event === 'media') media(message.media);
    else if (message.event === 'mark') deliver((to) => to.mark(message.mark.name));
    else if (message.event === 'error') bad('vendor');
    else if (message.event === 'stop') stopped = true;
    else {
      const number = message.sequence_number;
      if (number !== undefined && keys.has(number)) return bad('doubled');
      if (!KEY.test(message.dtmf.digit) || keys.size >= MOST_KEYS) return bad('digit');
      if (number !== undefined) keys.add(number);
      deliver((to) => to.digit(message.dtmf.digit));
    }
  }

  const end = () => {
    if (over) return;
    over = true;
    clearTimeout(timer);
    refuse(new AppError('unavailable', 'The stream closed before it began.'));
    deliver((to) => to.closed(stopped ? 'hangup' : 'lost'));
  };
  socket.on('message', (data: RawData, binary: boolean) => {
    if (over) return;
    const quick = binary ? null : readAudio?.(data as Buffer);
    if (quick) return onAudio(quick);
    const message = binary ? null : parseTelnyx(data.toString());
    if (!message) return bad('message');
    onMessage(message);
    if (stopped) {
      end();
      socket.close(1000);
    }
  });
  // ws closes the socket after an error (a message beyond maxPayload, bad UTF-8); `close` tells the rest
  socket.on('error', () => bad('protocol'));
  socket.on('close', end);

  return {
    started,
    get id() {
      return id;
    },
    get backlog() {
      return socket.bufferedAmount;
    },
    handle(given) {
      handlers = given;
      const waiting = early;
      early = [];
      for (const tell of waiting) tell(given);
    },
    say(message) {
      if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
    },
    play: (payloads) =>
      together(below, () => {
        for (const payload of payloads) {
          if (socket.readyState !== socket.OPEN) return;
          // base64 needs no escaping
          socket.send(`{"event":"media","media":{"payload":"${payload}"}}`);
        }
      }),
    close() {
      over = true;
      clearTimeout(timer);
      socket.close(1000);
      setTimeout(() => socket.terminate(), 2_000).unref();
    },
  };
}
