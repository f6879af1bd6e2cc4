import type { VendorSettings } from '@innline/shared';

const EUROPE = 'bg ca cs da de el es et fi fr hu it lt lv nl no pl pt ro ru sk sv tr uk';
const ASIA = 'hi id ja ko ms vi';

/** What a model of several languages tells apart within one stream. Source: developers.deepgram.com, multilingual code switching and Flux language prompting. */
export const AT_ONCE = new Set('en es fr de hi ru pt ja it nl'.split(' '));

/** Base languages by model. Source: developers.deepgram.com, models and languages overview. */
const LANGUAGES: Record<VendorSettings<'deepgram'>['model'], string[]> = {
  'nova-3': `en ${EUROPE} ${ASIA}`.split(' '),
  'nova-2-phonecall': ['en'],
  'flux-general-en': ['en'],
  'flux-general-multi': [...AT_ONCE],
};

/** `es-MX` → `es` */
export const baseOf = (language: string): string => language.split('-')[0]!.toLowerCase();

/** Whether a model can listen for all of these languages at once. */
export const understandsAll = (model: VendorSettings<'deepgram'>['model'], languages: readonly string[]): boolean =>
  (model === 'nova-3' || model === 'flux-general-multi') &&
  languages.length > 1 &&
  languages.every((language) => AT_ONCE.has(baseOf(language)));

export const languagesOf = (model: VendorSettings<'deepgram'>['model']): string[] => LANGUAGES[model];
