import type { VendorSecrets, VendorSettings } from '@innline/shared';
import { SpeechError } from '../../../speech/errors';

export type ElevenLabsAccount = VendorSettings<'elevenlabs'> & VendorSecrets<'elevenlabs'>;

/** Source: elevenlabs.io/docs, data residency. */
const HOSTS: Record<ElevenLabsAccount['region'], string> = {
  global: 'https://api.elevenlabs.io',
  us: 'https://api.us.elevenlabs.io',
  eu: 'https://api.eu.residency.elevenlabs.io',
};

/** Where the account's interface is; `override` is a proxy or a test's own server. */
export const elevenLabsBase = ({ region }: Pick<ElevenLabsAccount, 'region'>, override?: string): string =>
  (override ?? HOSTS[region]).replace(/\/$/, '');

/** Every request of an account carries this. @throws SpeechError `refused` for what cannot be a key */
export function headersOf({ apiKey }: Pick<ElevenLabsAccount, 'apiKey'>): Record<string, string> {
  // a header takes nothing else
  if (!/^[\x21-\x7e]+$/.test(apiKey)) throw new SpeechError('refused', 'this cannot be an ElevenLabs key');
  return { 'xi-api-key': apiKey };
}
