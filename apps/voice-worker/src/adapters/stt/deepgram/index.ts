import type { VendorSecrets, VendorSettings } from '@innline/shared';
import { SpeechError } from '../../../speech/errors';
import type { SttProvider } from '../contract';
import { deepgramBase, listenUrl } from './address';
import { baseOf, languagesOf, understandsAll } from './languages';
import { linesOf } from './lines';
import { openSession } from './session';

export type DeepgramAccount = VendorSettings<'deepgram'> & VendorSecrets<'deepgram'>;

/**
 * Open dictation by Deepgram, over its live socket: nova by listen v1, flux by listen v2. What the step accepts goes along
 * as hints. Wire format: developers.deepgram.com.
 * @param override another base address than the region's
 */
export function createDeepgramStt(account: DeepgramAccount, override?: string): SttProvider {
  const lines = linesOf(account.apiKey);
  const base = deepgramBase(account, override);
  const languages = languagesOf(account.model);
  return {
    id: `deepgram/${account.model}`,
    languages: async () => languages,
    open({ language, languages: possible, expect, signal }) {
      const tag = baseOf(language);
      if (!languages.includes(tag))
        throw new SpeechError('language_unsupported', `${account.model} does not understand ${language}`);
      const spoken = possible && understandsAll(account.model, possible) ? possible.map(baseOf) : [tag];
      const url = listenUrl(base, account.model, spoken, expect);
      return openSession(lines, url, { signal, several: spoken.length > 1 });
    },
    close: async () => lines.close(),
  };
}
