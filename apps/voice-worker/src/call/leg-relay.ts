import { CallEvent, redisKeys } from '@innline/shared';
import * as z from 'zod';
import type { CallMedia, MediaHandlers } from '../media/contract';
import { bytesOf, FRAME_BYTES, newFrame } from '../media/frames';
import type { LegLink } from './leg-link';

/** First byte of a message: a frame of PCM follows, or JSON. */
const [FRAME, WORD] = [0, 1];

const Up = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('digit'),
    digit: z.string().length(1),
    source: z.enum(['keypad', 'rtp', 'carrier', 'inband', 'script']),
  }),
  z.object({ type: z.literal('text'), text: z.string() }),
  z.object({ type: z.literal('mark'), name: z.string() }),
  z.object({ type: z.literal('listening') }),
  z.object({ type: z.literal('closed'), why: z.enum(['hangup', 'lost']) }),
]);
const Down = z.discriminatedUnion('type', [
  z.object({ type: z.literal('clear') }),
  z.object({ type: z.literal('mark'), name: z.string() }),
  z.object({ type: z.literal('event'), event: CallEvent }),
  z.object({ type: z.literal('error'), code: z.string(), message: z.string() }),
  z.object({ type: z.literal('close'), reason: z.string() }),
]);

/** Somebody who only listens says nothing: so often they find out whether there is anything to listen to. */
const LISTENING_MS = 1_000;

const word = (message: z.infer<typeof Up> | z.infer<typeof Down>) =>
  Buffer.concat([Buffer.of(WORD), Buffer.from(JSON.stringify(message))]);
const frame = (pcm: Int16Array) => Buffer.concat([Buffer.of(FRAME), bytesOf(pcm)]);

function read<T extends z.ZodType>(message: Buffer, schema: T): Int16Array | z.output<T> {
  if (message[0] === WORD) return schema.parse(JSON.parse(message.toString('utf8', 1)));
  if (message.length !== FRAME_BYTES + 1) throw new Error(`a frame of ${message.length - 1} bytes`);
  const pcm = newFrame();
  bytesOf(pcm).set(message.subarray(1));
  return pcm;
}

interface Lending {
  /** What the far end is told when the worker that ran the call is gone. */
  gone?: string;
  /** Called once, when nothing is passed on any more. */
  ended?: () => void;
}

export interface LentLeg {
  /** The other worker listens: from now on everything is passed on until either side closes. */
  begin(): void;
  /** Nobody took it; the audio is the caller's again, who may say something and close it. */
  takeBack(): void;
}

/**
 * At the worker that holds the socket. It hears the other worker from the moment this resolves, before that one is told of
 * the leg: what is said to nobody counts as a lost leg.
 */
export async function lendLeg(
  leg: string,
  media: CallMedia,
  link: LegLink,
  { gone = 'gone', ended = () => {} }: Lending = {},
): Promise<LentLeg> {
  const up = redisKeys.legAudio(leg, 'up');
  let over = false;
  const tell = async (message: Buffer) => {
    // the worker that ran the call is gone, and this leg with it
    if (!over && (await link.tell(up, message)) === 0) end(gone);
  };
  /** @param told the last word: who hears of it must not find before that nobody listens here */
  const end = (reason: string, told: Promise<unknown> = Promise.resolve()) => {
    if (over) return;
    over = true;
    clearInterval(listening);
    void told.finally(unlisten);
    link.carried.delete(leg);
    ended();
    media.close(reason);
  };
  let listening: NodeJS.Timeout | undefined;
  const unlisten = await link.listen(redisKeys.legAudio(leg, 'down'), (message) => {
    if (over) return;
    const told = read(message, Down);
    if (told instanceof Int16Array) media.send(told);
    else if (told.type === 'clear') media.clear();
    else if (told.type === 'mark') media.mark(told.name);
    else if (told.type === 'event') media.event(told.event);
    else if (told.type === 'error') media.error(told.code, told.message);
    else end(told.reason);
  });
  return {
    begin() {
      if (!over) link.carried.add(leg);
      listening = setInterval(() => void tell(word({ type: 'listening' })), LISTENING_MS).unref();
      media.handle({
        frame: (pcm) => void tell(frame(pcm)),
        digit: (digit, source) => void tell(word({ type: 'digit', digit, source })),
        text: (text) => void tell(word({ type: 'text', text })),
        mark: (name) => void tell(word({ type: 'mark', name })),
        closed(why) {
          end(why, tell(word({ type: 'closed', why })));
        },
      });
    },
    takeBack() {
      over = true;
      unlisten();
      ended();
    },
  };
}

export interface BorrowedLeg extends CallMedia {
  /** Not wanted after all: the other worker keeps it and hears nothing of this one. */
  giveBack(): void;
}

/** At the worker that runs the call: a leg whose socket another worker holds. */
export async function borrowLeg(leg: string, transport: CallMedia['transport'], link: LegLink): Promise<BorrowedLeg> {
  const down = redisKeys.legAudio(leg, 'down');
  let handlers: MediaHandlers | null = null;
  const early: ((handlers: MediaHandlers) => void)[] = [];
  let over = false;
  const deliver = (to: (handlers: MediaHandlers) => void) => {
    if (handlers) to(handlers);
    else if (early.length < 200) early.push(to);
  };
  const closed = (why: 'hangup' | 'lost') => {
    if (over) return;
    over = true;
    unlisten();
    deliver((to) => to.closed(why));
  };
  const tell = async (message: Buffer) => {
    if (!over && (await link.tell(down, message)) === 0) closed('lost');
  };
  const unlisten = await link.listen(redisKeys.legAudio(leg, 'up'), (message) => {
    if (over) return;
    const told = read(message, Up);
    if (told instanceof Int16Array) deliver((to) => to.frame(told));
    else if (told.type === 'digit') deliver((to) => to.digit(told.digit, told.source));
    else if (told.type === 'text') deliver((to) => to.text(told.text));
    else if (told.type === 'mark') deliver((to) => to.mark(told.name));
    else if (told.type === 'closed') closed(told.why);
  });
  return {
    transport,
    backlog: 0,
    handle(given) {
      handlers = given;
      for (const to of early.splice(0)) to(given);
    },
    send: (pcm) => void tell(frame(pcm)),
    clear: () => void tell(word({ type: 'clear' })),
    mark: (name) => void tell(word({ type: 'mark', name })),
    event: (event) => void tell(word({ type: 'event', event })),
    error: (code, message) => void tell(word({ type: 'error', code, message })),
    giveBack() {
      over = true;
      unlisten();
    },
    close(reason) {
      void tell(word({ type: 'close', reason })).finally(unlisten);
      over = true;
    },
  };
}
