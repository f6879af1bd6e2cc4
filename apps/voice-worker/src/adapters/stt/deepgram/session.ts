import { concatPcm16 } from '../../../media/codecs';
import { SpeechError } from '../../../speech/errors';
import type { Recognition, SttSession } from '../contract';
import type { Line } from './line';
import type { Lines } from './lines';
import type { Heard } from './messages';

/** The vendor does not always confirm a request for results; what it has said counts after this long, if it covers the audio. */
const SETTLE_MS = 600;
/** The last audio a vendor need not mention: less than a word, and silence by then. */
const UNMENTIONED_SECONDS = 0.5;
/** Results end at multiples of the vendor's own frames, a little before what we sent. */
const SLACK_SECONDS = 0.06;
/** Sixty seconds: whoever speaks longer is not answering a question. The rest is dropped. */
const LONGEST_SAMPLES = 8 * 60_000;

/**
 * One utterance over a line. A line that breaks is dialled again once, and hears everything from the beginning.
 * @param several more than one language may be spoken: it is told which it was
 */
export function openSession(
  lines: Lines,
  url: string,
  { signal: outer, several = false }: { signal?: AbortSignal; several?: boolean } = {},
): SttSession {
  const pieces: Int16Array[] = [];
  let samples = 0;
  let line: Line;
  /** Where this utterance begins on its line, seconds. */
  let base = 0;
  let finals: Heard[] = [];
  let guess = '';
  let partial: ((text: string) => void) | null = null;
  /** How far its results go, seconds since this utterance began. */
  let covered = 0;
  let paused = false;
  /** Requests for results, and how many of them were confirmed: the confirmation of a pause may come after more was said. */
  let requests = 0;
  let confirmed = 0;
  /** Nothing more will come for what it was asked. */
  let settled = false;
  let redialled = false;
  let result: Promise<Recognition> | null = null;
  let failure: unknown = null;
  let over = false;
  const waiting = new Set<() => void>();
  const wake = () => {
    for (const resolve of waiting) resolve();
    waiting.clear();
  };
  const news = () => new Promise<void>((resolve) => waiting.add(resolve));

  /** All but what a vendor need not mention. */
  const coversAll = () => covered > 0 && covered >= samples / 8_000 - UNMENTIONED_SECONDS;

  const textSoFar = () => [...finals.map(({ text }) => text), guess].filter((text) => text !== '').join(' ');

  const failed = (error: SpeechError) => {
    if (over) return;
    if (error.retryable && !redialled) {
      redialled = true;
      const asked = requests > 0 || result !== null || paused;
      covered = 0;
      requests = 0;
      confirmed = 0;
      finals = [];
      guess = '';
      connect();
      line.audio(concatPcm16(pieces));
      if (asked) flush();
      return;
    }
    failure = error;
    wake();
  };

  const heard = (what: Heard) => {
    if (over || what.until <= base) return;
    covered = Math.max(covered, what.until - base);
    if (what.final) {
      finals.push(what);
      guess = '';
    } else guess = what.text;
    const complete = what.final && what.until >= base + samples / 8_000 - SLACK_SECONDS;
    if (what.flushed) confirmed += 1;
    const lastConfirmed = what.flushed && (confirmed >= requests || coversAll());
    if (lastConfirmed || (complete && requests > 0)) {
      settled = true;
      wake();
    }
    const text = textSoFar();
    if (text && !result) partial?.(text);
  };
  const connect = () => {
    ({ line } = lines.take(url));
    base = line.seconds;
    line.attach({ heard, failed });
  };

  const flush = () => {
    confirmed = Math.min(confirmed, requests); // what a vendor closes unasked confirms no request of later
    requests += 1;
    settled = false;
    line.flush();
  };

  const end = () => {
    over = true;
    outer?.removeEventListener('abort', abort);
  };
  const abort = () => {
    failure = outer?.reason;
    lines.discard(line);
    end();
    wake();
  };

  const decide = async (): Promise<Recognition> => {
    const began = performance.now();
    outer?.throwIfAborted();
    if (samples === 0) {
      lines.giveBack(line);
      end();
      return { text: '', confidence: 0, rejected: true, ms: 0 };
    }
    // asked when the caller paused, and they have said nothing since
    if (!(paused && requests > 0)) flush();
    const patience = setTimeout(() => {
      if (coversAll()) settled = true;
      wake();
    }, SETTLE_MS);
    try {
      while (!settled && !failure) await news();
    } finally {
      clearTimeout(patience);
    }
    if (failure) {
      if (!over) lines.discard(line);
      end();
      throw failure;
    }
    lines.giveBack(line);
    end();
    const said = finals.filter(({ text }) => text !== '');
    const text = textSoFar();
    const sure = said.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, said.length);
    const ms = performance.now() - began;
    const language = several ? said.find((part) => part.language !== undefined)?.language : undefined;
    return { text, confidence: text ? sure : 0, rejected: text === '', ms, ...(language && { language }) };
  };

  connect();
  if (outer?.aborted) abort();
  else outer?.addEventListener('abort', abort, { once: true });

  return {
    write(pcm) {
      if (result || over || samples >= LONGEST_SAMPLES) return;
      pieces.push(pcm.slice()); // the caller may reuse its frame
      samples += pcm.length;
      line.audio(pcm);
    },
    partial(cb) {
      partial = cb;
    },
    async pause() {
      if (failure) throw failure;
      if (result || over || samples === 0) return;
      paused = true;
      flush();
      while (paused && !settled && !failure) await news();
      if (failure) throw failure;
    },
    resume() {
      paused = false;
      wake();
    },
    finish() {
      result ??= decide();
      return result;
    },
    cancel() {
      if (over) return;
      failure = new SpeechError('aborted', 'the utterance was dropped');
      lines.discard(line);
      end();
      wake();
    },
  };
}
