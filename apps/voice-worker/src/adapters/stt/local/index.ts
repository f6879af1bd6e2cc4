import { concatPcm16 } from '../../../media/codecs';
import { SpeechError } from '../../../speech/errors';
import type { Heard } from '../../../speech/jobs';
import type { SpeechPool } from '../../../speech/pool';
import type { Recognition, SttProvider, SttSession } from '../contract';
import { languageOf } from './languages';

/** New audio between two guesses; each decodes the whole utterance so far, about 60 ms of CPU per second of it. */
const PARTIAL_EVERY_SAMPLES = 8 * 400;
/** Later the guess changes little and its cost grows with the length. */
const PARTIALS_UNTIL_SAMPLES = 8 * 6000;
/** Sixty seconds: whoever speaks longer is not answering a menu. The rest is dropped. */
const LONGEST_SAMPLES = 8 * 60_000;

/**
 * Closed questions by SoundSwallower on the pool's threads: English, and French for phrases and yes/no. The result comes from one
 * decode of the whole utterance (better than streaming on a cold decoder); partial guesses are decodes of what there is so far.
 */
export function createLocalStt(pool: SpeechPool): SttProvider {
  return {
    id: 'local',
    languages: async () => ['en', 'fr'],
    open({ language, expect, signal }) {
      const known = languageOf(language);
      if (!known) throw new SpeechError('language_unsupported', `the local recogniser does not understand ${language}`);
      if (known.id === 'fr' && !expect.some((e) => e.kind === 'phrases' || e.kind === 'yes_no'))
        throw new SpeechError(
          'language_unsupported',
          'in French the local recogniser understands phrases and yes or no only',
        );
      return openSession(
        (pcm, priority, abort) =>
          pool.run('recognise', { language: known.id, expect, pcm }, { priority, signal: abort }),
        signal,
      );
    },
    close: async () => {}, // the pool belongs to whoever made it
  };
}

type Decode = (pcm: Int16Array, priority: 'call' | 'partial', signal: AbortSignal) => Promise<Heard>;

function openSession(decode: Decode, outer?: AbortSignal): SttSession {
  const pieces: Int16Array[] = [];
  const over = new AbortController();
  const signal = outer ? AbortSignal.any([outer, over.signal]) : over.signal;
  const guesses = new AbortController();
  let samples = 0;
  let guessedAt = 0;
  let guessing = false;
  let onPartial: ((text: string) => void) | undefined;
  let result: Promise<Recognition> | undefined;

  const guess = async () => {
    guessing = true;
    guessedAt = samples;
    try {
      const heard = await decode(concatPcm16(pieces), 'partial', AbortSignal.any([signal, guesses.signal]));
      if (!heard.rejected && !guesses.signal.aborted) onPartial?.(heard.text);
    } catch {
      // A guess that failed is no guess; the final result reports what is wrong.
    } finally {
      guessing = false;
      guessIfDue(); // more was said meanwhile
    }
  };

  const guessIfDue = () => {
    const due = samples - guessedAt >= PARTIAL_EVERY_SAMPLES && samples <= PARTIALS_UNTIL_SAMPLES;
    if (onPartial && due && !guessing && !result && !signal.aborted) void guess();
  };

  const decodeAll = async (): Promise<Recognition> => {
    const started = performance.now();
    guesses.abort();
    signal.throwIfAborted();
    const heard = await decode(concatPcm16(pieces), 'call', signal);
    return { ...heard, ms: performance.now() - started };
  };

  return {
    write(pcm) {
      if (result || signal.aborted || samples >= LONGEST_SAMPLES) return;
      pieces.push(pcm.slice()); // the caller may reuse its frame
      samples += pcm.length;
      guessIfDue();
    },
    partial(cb) {
      onPartial = cb;
    },
    finish() {
      result ??= decodeAll();
      return result;
    },
    cancel() {
      over.abort(new SpeechError('aborted', 'the utterance was dropped'));
    },
  };
}
