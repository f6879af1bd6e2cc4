import type { RawData, WebSocket } from 'ws';
import type { Metrics } from '../metrics';
import { createAllowance } from './allowance';
import { decodeUlaw, ULAW_TABLE } from './codecs';
import type { CallMedia, MediaHandlers } from './contract';
import { createInOrder } from './in-order';
import { createNarrowband } from './narrowband';
import { createQuickAudio, type QuickAudio } from './quick-audio';
import { type Below, together } from './together';
import { type FromTwilio, readPayload, readTwilio, type ToTwilio, type TwilioAudio } from './twilio-wire';

/** Twilio sends a frame every 20 ms, also of silence: after this long without a word the connection is dead. */
const DEAD_MS = 4_000;
/** A far end that takes nothing of what is sent to it for this long hears nobody. */
const UNREAD_MS = 10_000;
const TWILIO_WORDS = { sequence: 'sequenceNumber', stream: 'streamSid' };
/** Marks that may be on their way at once. */
const MOST_MARKS = 200;

export interface TwilioStream {
  streamSid: string;
  /** Asked when the socket broke without a word: whether the carrier has told us that the call is over. */
  isOver(): Promise<boolean>;
  /** We are about to close; what must be known before Twilio asks what to do next. */
  closing(reason: string): Promise<void>;
}

/** One call over a bidirectional media stream of Twilio: µ-law at 8 kHz in JSON over a WebSocket. */
export function twilioMedia(
  socket: WebSocket,
  { streamSid, isOver, closing }: TwilioStream,
  metrics: Metrics,
  below?: Below,
  now = () => performance.now(),
): CallMedia {
  let handlers: MediaHandlers | null = null;
  const early: ((handlers: MediaHandlers) => void)[] = [];
  let over = false;
  let marks = 0;
  // a prompt's key is ours; Twilio gets a short name for it
  const marked = new Map<string, string>();
  const narrow = createNarrowband();
  const allowed = createAllowance(now);
  const bad = (why: string) => metrics.badFrames.inc({ why });
  const alive = setTimeout(() => {
    bad('stalled');
    socket.terminate();
  }, DEAD_MS).unref();

  let unwritten = 0;
  let writtenAt = 0;
  const written = () => {
    unwritten -= 1;
    writtenAt = now();
  };
  const write = (text: string) => {
    if (over || socket.readyState !== socket.OPEN) return;
    if (unwritten === 0) writtenAt = now();
    unwritten += 1;
    socket.send(text, written);
  };
  const say = (message: ToTwilio) => write(JSON.stringify(message));
  // base64 needs no escaping, and everything around it is always the same
  const beforePayload = `{"event":"media","streamSid":${JSON.stringify(streamSid)},"media":{"payload":"`;
  const sendLine = (payload: string) => {
    write(`${beforePayload}${payload}"}}`);
    metrics.framesSent.inc();
  };
  const readAudio = createQuickAudio(TWILIO_WORDS, streamSid, ULAW_TABLE);
  const deliver = (tell: (handlers: MediaHandlers) => void) => {
    if (handlers) tell(handlers);
    // a few seconds of audio at most: the call is being set up
    else if (early.length < 200) early.push(tell);
  };
  const onFrame = (wide: Int16Array, of: Int16Array) =>
    handlers ? handlers.frame(wide, of) : deliver((to) => to.frame(wide, of));
  const audio = createInOrder<Int16Array>((pcm) => narrow.toFrames(pcm, onFrame), bad);
  const onAudio = ({ chunk, pcm }: QuickAudio) => (allowed() ? audio.add(chunk, pcm) : bad('rate'));

  const onMedia = ({ track, chunk, payload }: TwilioAudio['media']) => {
    if (track !== 'inbound') return bad('track');
    const ulaw = readPayload(payload);
    if (!ulaw) return bad('size');
    onAudio({ chunk, pcm: decodeUlaw(ulaw) });
  };
  const finish = (why: 'hangup' | 'lost') => {
    if (over) return;
    over = true;
    clearTimeout(alive);
    if (handlers) handlers.closed(why);
    else early.push((to) => to.closed(why));
  };

  const onMessage = (message: FromTwilio | null) => {
    if (!message || message.event === 'start' || message.event === 'connected') return bad('message');
    if (message.streamSid !== streamSid) return bad('stream');
    if (message.event === 'media') onMedia(message.media);
    else if (message.event === 'dtmf') deliver((to) => to.digit(message.dtmf.digit, 'carrier'));
    else if (message.event === 'mark') {
      const key = marked.get(message.mark.name);
      marked.delete(message.mark.name);
      if (key !== undefined) deliver((to) => to.mark(key));
    } else {
      finish('hangup');
      socket.close(1000);
    }
  };

  socket.on('message', (data: RawData, isBinary: boolean) => {
    if (over) return;
    alive.refresh();
    if (unwritten > 0 && now() - writtenAt > UNREAD_MS) {
      bad('unread');
      return socket.terminate();
    }
    const quick = isBinary ? null : readAudio(data as Buffer);
    if (quick) onAudio(quick);
    else onMessage(isBinary ? null : readTwilio(data as Buffer));
  });
  // ws closes the socket after an error (a frame beyond maxPayload, bad UTF-8); `close` tells the rest
  socket.on('error', () => bad('protocol'));
  socket.on('close', () => {
    if (over) return;
    void isOver()
      .catch(() => false)
      .then((ended) => finish(ended ? 'hangup' : 'lost'));
  });

  return {
    transport: 'twilio',
    get backlog() {
      return socket.bufferedAmount;
    },
    handle(given) {
      handlers = given;
      for (const tell of early.splice(0)) tell(given);
    },
    send: (frame) => sendLine(Buffer.from(narrow.fromFrame(frame)).toString('base64')),
    sendOf(sound, at, count) {
      together(below, () => {
        for (let i = at; i < at + count; i++) sendLine(sound.line(i));
      });
      narrow.passed(sound.frames[at + count - 1]!);
    },
    clear: () => say({ event: 'clear', streamSid }),
    mark(key) {
      const name = `m${++marks}`;
      marked.set(name, key);
      if (marked.size > MOST_MARKS) marked.delete(marked.keys().next().value!);
      say({ event: 'mark', streamSid, mark: { name } });
    },
    event() {},
    error() {},
    close(reason) {
      if (over) return;
      over = true;
      clearTimeout(alive);
      // Twilio asks what to do next as soon as the socket is closed: by then it must be known
      void closing(reason).finally(() => {
        socket.close(1000);
        // a far end that never answers the close handshake must not keep the socket
        setTimeout(() => socket.terminate(), 2_000).unref();
      });
    },
  };
}
