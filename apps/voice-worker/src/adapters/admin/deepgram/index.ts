import { SpeechError } from '../../../speech/errors';
import { createDeepgramStt } from '../../stt/deepgram';
import { deepgramAbilities } from '../../stt/deepgram/abilities';
import type { TestResult, VendorAdmin } from '../contract';

/** Half a second of nothing is enough to be refused or answered. */
const SILENCE_SAMPLES = 4_000;
const PATIENCE_MS = 5_000;

const WORDS: Partial<Record<SpeechError['reason'], string>> = {
  refused: 'Deepgram refuses this key. Check the key, its permissions and the credit of the account.',
  unacceptable: 'Deepgram does not offer this model to the account. Choose another model.',
  unreachable: 'Deepgram cannot be reached. Check the region, and the network of this server.',
  nonsense: 'What answers there is not Deepgram. Check the region.',
};

/** Listens with the account for a moment: the key, the model and the region are all tried. */
async function listen(account: Parameters<VendorAdmin<'deepgram'>['test']>[0], url?: string): Promise<TestResult> {
  const stt = createDeepgramStt(account, url);
  try {
    const session = stt.open({ language: 'en', expect: [], signal: AbortSignal.timeout(PATIENCE_MS) });
    session.write(new Int16Array(SILENCE_SAMPLES));
    await session.finish();
    return { ok: true, words: `Deepgram listens with ${account.model}.` };
  } catch (error) {
    const known = error instanceof SpeechError ? WORDS[error.reason] : undefined;
    return { ok: false, words: known ?? 'Deepgram did not answer in time. Try again in a moment.' };
  } finally {
    await stt.close();
  }
}

export const deepgramAdmin: VendorAdmin<'deepgram'> = {
  abilities: deepgramAbilities,
  test: (account, env) => listen(account, env.INNLINE_DEEPGRAM_URL),
};
