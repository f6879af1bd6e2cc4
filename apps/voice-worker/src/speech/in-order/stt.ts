import type { Recognition, SttProvider, SttSession } from '../../adapters/stt/contract';
import { reasonOf } from '../breaker';
import { SpeechError } from '../errors';
import { within } from './patience';
import { available, type Place, type SpeechWatch } from './place';

/** From the caller's last word's end to the vendor's answer; the next engine needs about 150 ms more. */
export const ANSWER_MS = 1_000;
/** After this long in a pause without the vendor's answer the next engine begins to hear, too, in case it is needed. */
export const SPARE_MS = 300;
/** Even if the pause before was long, the vendor gets this much after it. */
const LEAST_MS = 300;
/** A message of a minute that is sent at once takes longer than a word: milliseconds more per second beyond ten. */
const MORE_PER_SECOND_MS = 50;

type Opened = { place: Place<SttProvider>; session: SttSession };
type Wanted = Parameters<SttProvider['open']>[0];

/** The first engine from `from` on that is there and understands this. @throws SpeechError `language_unsupported` */
function openFirst(places: readonly Place<SttProvider>[], wanted: Wanted, watch: SpeechWatch): Opened {
  let failure: unknown = new SpeechError('language_unsupported', 'no engine understands this now');
  for (const place of places) {
    if (!available(place)) continue;
    try {
      const session = place.engine.open(wanted);
      watch.asked('stt', place.engine.id);
      return { place, session };
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

/**
 * One pair of ears out of several engines: the first listens, and where it fails or takes too long the next hears the
 * whole utterance again, so that nothing is lost.
 */
export function listenInOrder(places: readonly Place<SttProvider>[], watch: SpeechWatch): SttProvider {
  function open(wanted: Wanted): SttSession {
    const pieces: Int16Array[] = [];
    let samples = 0;
    let pausedAt: number | null = null;
    let current = openFirst(places, wanted, watch);
    const first = current.session;
    let result: Promise<Recognition> | null = null;
    let cancelled = false;
    /** The next engine's hearing of everything up to the pause. */
    let spare: (Opened & { answer: Promise<Recognition | null> }) | null = null;

    const dropSpare = () => {
      spare?.session.cancel();
      spare = null;
    };
    const hearInPause = async () => {
      try {
        await within(first.pause!(), SPARE_MS);
      } catch {
        const later = places.slice(places.indexOf(current.place) + 1);
        if (pausedAt === null || result || cancelled || spare || later.length === 0) return;
        const opened = openFirst(later, wanted, watch);
        for (const pcm of pieces) opened.session.write(pcm);
        spare = { ...opened, answer: opened.session.finish().catch(() => null) };
      }
    };

    const patience = () => {
      const waited = pausedAt === null ? 0 : performance.now() - pausedAt;
      return Math.max(LEAST_MS, ANSWER_MS - waited) + Math.max(0, samples / 8_000 - 10) * MORE_PER_SECOND_MS;
    };
    const answerOf = async ({ place: { engine, breaker }, session }: Opened) => {
      const began = performance.now();
      const answer = await (breaker ? within(session.finish(), patience()) : session.finish());
      watch.answered('stt', engine.id, performance.now() - began);
      return answer;
    };
    const decide = async (): Promise<Recognition> => {
      const began = performance.now();
      for (;;) {
        const { place } = current;
        try {
          const answer = await answerOf(current);
          dropSpare();
          return { ...answer, ms: performance.now() - began };
        } catch (error) {
          wanted.signal?.throwIfAborted();
          if (cancelled) throw error;
          watch.failed('stt', place.engine.id, reasonOf(error));
          place.breaker?.failed(error);
          current.session.cancel();
          const later = places.slice(places.indexOf(place) + 1);
          if (later.length === 0) throw error;
          const early = await spare?.answer;
          if (early) {
            watch.fellBack('stt', place.engine.id);
            return { ...early, ms: performance.now() - began };
          }
          spare = null;
          current = openFirst(later, wanted, watch);
          watch.fellBack('stt', place.engine.id);
          for (const pcm of pieces) current.session.write(pcm);
        }
      }
    };

    const session: SttSession = {
      write(pcm) {
        if (result || cancelled) return;
        const copy = pcm.slice(); // the caller may reuse its frame
        pieces.push(copy);
        samples += copy.length;
        current.session.write(copy);
      },
      partial: (cb) => first.partial(cb),
      finish() {
        result ??= decide();
        return result;
      },
      cancel() {
        cancelled = true;
        dropSpare();
        current.session.cancel();
      },
    };
    if (first.pause) {
      session.pause = () => {
        pausedAt = performance.now();
        return hearInPause().catch(() => {});
      };
      session.resume = () => {
        pausedAt = null;
        dropSpare();
        first.resume?.();
      };
    }
    return session;
  }

  return {
    id: places.map(({ engine }) => engine.id).join('>'),
    languages: async () => [
      ...new Set((await Promise.all(places.filter(available).map(({ engine }) => engine.languages()))).flat()),
    ],
    open,
    close: async () => {}, // the engines belong to whoever made them
  };
}
