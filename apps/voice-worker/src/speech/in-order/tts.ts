import type { AudioChunk, SpeechRequest, TtsProvider } from '../../adapters/tts/contract';
import { createResampler, type Resampler } from '../../media/dsp';
import { reasonOf } from '../breaker';
import { SpeechError } from '../errors';
import { inTime } from './patience';
import { available, type Place, type SpeechWatch } from './place';

/** A caller takes a pause of this length for thinking; with the next engine's own start it stays below two seconds. */
export const FIRST_SOUND_MS = 1_200;
/** Vendors speak faster than people listen, so a gap this long is a stall, and much of it is not heard. */
export const NEXT_SOUND_MS = 1_200;

const base = (language: string) => language.split('-')[0]!.toLowerCase();
const nameOf = (engine: TtsProvider, req: { voice?: string }) => engine.who?.(req) ?? engine.id;

export interface TtsOrder {
  places: readonly Place<TtsProvider>[];
  /** Voices that only this engine has: whoever asks for one is meant to hear it. */
  voicesOf: ReadonlyMap<TtsProvider, ReadonlySet<string>>;
  watch: SpeechWatch;
}

/**
 * One voice out of several engines: the first speaks, and where it fails the next goes on with the words that are left. A
 * local engine in the last place speaks in any case, if need be in the wrong language: silence is worse.
 */
export function speakInOrder({ places, voicesOf, watch }: TtsOrder): TtsProvider {
  /** The engine whose voice is asked for first, the others behind it. */
  const orderFor = ({ voice }: { voice?: string }) => {
    const owner = voice ? places.find(({ engine }) => voicesOf.get(engine)?.has(voice)) : undefined;
    return owner ? [owner, ...places.filter((place) => place !== owner)] : places;
  };

  async function requestFor(engine: TtsProvider, req: SpeechRequest, isLast: boolean): Promise<SpeechRequest | null> {
    const languages = await engine.languages();
    if (languages.some((tag) => base(tag) === base(req.language))) return req;
    return isLast && languages[0] ? { ...req, language: languages[0] } : null;
  }

  async function* attempt(engine: TtsProvider, req: SpeechRequest, limited: boolean): AsyncIterable<AudioChunk> {
    const stop = new AbortController();
    const signal = req.signal ? AbortSignal.any([req.signal, stop.signal]) : stop.signal;
    const began = performance.now();
    let spoke = false;
    watch.asked('tts', engine.id);
    try {
      const chunks = engine.synthesize({ ...req, signal });
      for await (const chunk of limited ? inTime(chunks, FIRST_SOUND_MS, NEXT_SOUND_MS) : chunks) {
        if (!spoke) watch.answered('tts', engine.id, performance.now() - began);
        spoke = true;
        yield { by: nameOf(engine, req), ...chunk };
      }
    } finally {
      stop.abort(new SpeechError('aborted', 'nobody waits for this prompt any more'));
    }
  }

  async function* synthesize(asked: SpeechRequest): AsyncIterable<AudioChunk> {
    const order = orderFor(asked);
    let text = asked.text;
    let failure: unknown = null;
    let rate: number | null = null;
    for (const [i, place] of order.entries()) {
      const { engine, breaker } = place;
      const isLast = i === order.length - 1;
      if (!available(place)) continue;
      const req = await requestFor(engine, { ...asked, text }, isLast);
      if (!req) continue;
      let resampler: Resampler | null = null;
      // what is left to say; undefined once the engine has spoken and does not know
      let rest: string | undefined = text;
      try {
        for await (const chunk of attempt(engine, req, breaker !== null)) {
          rest = chunk.rest;
          rate ??= chunk.sampleRate;
          // one request, one rate: the listener has begun with the first engine's
          resampler ??= createResampler(chunk.sampleRate, rate);
          const { ulaw, ...wide } = chunk;
          const line = ulaw && chunk.sampleRate === rate ? { ulaw } : {};
          yield { ...wide, ...line, pcm: resampler.push(chunk.pcm), sampleRate: rate };
        }
        return;
      } catch (error) {
        asked.signal?.throwIfAborted();
        failure = error;
        watch.failed('tts', engine.id, reasonOf(error));
        breaker?.failed(error);
        // nobody can go on without repeating or leaving out
        if (rest === undefined) throw error;
        if (rest.trim() === '') return;
        text = rest;
        if (!isLast) watch.fellBack('tts', engine.id);
      }
    }
    throw failure ?? new SpeechError('language_unsupported', `no engine speaks ${asked.language}`);
  }

  return {
    id: places.map(({ engine }) => engine.id).join('>'),
    who: (req) => nameOf(orderFor(req)[0]!.engine, req),
    speaksLine: (req) => orderFor(req)[0]!.engine.speaksLine?.(req) ?? false,
    standIn(req) {
      const order = orderFor(req);
      return available(order[0]!) ? null : (order.find(available)?.engine ?? null);
    },
    languages: async () => [...new Set((await Promise.all(places.map(({ engine }) => engine.languages()))).flat())],
    voices: async () => (await Promise.all(places.map(({ engine }) => engine.voices().catch(() => [])))).flat(),
    synthesize,
    close: async () => {}, // the engines belong to whoever made them
  };
}
