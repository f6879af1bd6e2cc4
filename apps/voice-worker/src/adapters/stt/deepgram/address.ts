import type { VendorSettings } from '@innline/shared';
import type { Expectation } from '../contract';
import { hintsFrom } from './hints';

type Settings = VendorSettings<'deepgram'>;

/** Source: developers.deepgram.com, regional endpoints. */
const HOSTS: Record<Settings['region'], string> = { us: 'https://api.deepgram.com', eu: 'https://api.eu.deepgram.com' };

/** Where the account's interface is; `override` is a proxy or a test's own server. */
export const deepgramBase = ({ region }: Pick<Settings, 'region'>, override?: string): string =>
  (override ?? HOSTS[region]).replace(/\/$/, '');

/** Samples a second of what is sent. */
export const LISTEN_RATE = 8_000;

/** Ends of sentences are ours to find; it only makes partial results final sooner. Milliseconds. */
const ENDPOINTING_MS = 300;
/** Flux ends a turn by itself only after so long; we end it by `ForceEndTurn`. Its upper bound. */
const TURN_TIMEOUT_MS = 10_000;

/**
 * The listen address for one kind of question. Text comes as spoken, because the engine understands it as spoken.
 * @param languages base languages; several: the model listens for all of them
 */
export function listenUrl(base: string, model: Settings['model'], languages: string[], expect: Expectation[]): string {
  const flux = model.startsWith('flux');
  const url = new URL(`${base.replace(/^http/, 'ws')}/${flux ? 'v2' : 'v1'}/listen`);
  const set = (name: string, value: string | number) => url.searchParams.append(name, String(value));
  set('model', model);
  set('encoding', 'linear16');
  set('sample_rate', LISTEN_RATE);
  if (flux) {
    // 1: it never ends a turn on its own judgement
    set('eot_threshold', '1.0');
    set('eot_timeout_ms', TURN_TIMEOUT_MS);
    // without a hint it would guess among all of its languages
    if (model === 'flux-general-multi') for (const language of languages) set('language_hint', language);
  } else {
    set('language', languages.length > 1 ? 'multi' : languages[0]!);
    set('interim_results', 'true');
    set('endpointing', ENDPOINTING_MS);
    set('punctuate', 'false');
    set('numerals', 'false');
  }
  const hints = hintsFrom(expect);
  // nova-2 weighs single words instead of phrases
  if (model.startsWith('nova-2')) {
    for (const word of new Set(hints.flatMap((hint) => hint.split(' ')))) set('keywords', `${word}:2`);
  } else for (const hint of hints) set('keyterm', hint);
  return url.href;
}
