import type { VendorSettings } from '@innline/shared';

const MULTILINGUAL = 'en ja zh de hi fr ko pt it es id nl tr pl sv bg ro ar cs el fi hr ms sk da ta uk ru fil';
const MORE = 'hu no vi';

/** Base languages by model. Source: elevenlabs.io/docs, models. */
const LANGUAGES: Record<VendorSettings<'elevenlabs'>['model'], string[]> = {
  eleven_multilingual_v2: MULTILINGUAL.split(' '),
  eleven_turbo_v2_5: `${MULTILINGUAL} ${MORE}`.split(' '),
  eleven_flash_v2_5: `${MULTILINGUAL} ${MORE}`.split(' '),
};

export const languagesOf = (model: VendorSettings<'elevenlabs'>['model']): string[] => LANGUAGES[model];

/** Multilingual v2 hears the language from the text and refuses to be told. */
export const takesLanguage = (model: VendorSettings<'elevenlabs'>['model']): boolean =>
  model !== 'eleven_multilingual_v2';
