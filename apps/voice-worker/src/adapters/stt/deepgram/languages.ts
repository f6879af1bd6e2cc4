import type { VendorSettings } from '@innline/shared';

const EUROPE = 'bg ca cs da de el es et fi fr hu it lt lv nl no pl pt ro ru sk sv tr uk';
const ASIA = 'hi id ja ko ms vi';

/** Base languages by model. Source: developers.deepgram.com, models and languages overview. */
const LANGUAGES: Record<VendorSettings<'deepgram'>['model'], string[]> = {
  'nova-3': `en ${EUROPE} ${ASIA}`.split(' '),
  'nova-2-phonecall': ['en'],
  'flux-general-en': ['en'],
};

export const languagesOf = (model: VendorSettings<'deepgram'>['model']): string[] => LANGUAGES[model];
