import { AppError } from '@innline/shared';
import { SpeechError } from '../../../speech/errors';
import { createElevenLabsTts } from '../../tts/elevenlabs';
import { elevenLabsAbilities } from '../../tts/elevenlabs/abilities';
import { elevenLabsBase } from '../../tts/elevenlabs/address';
import { type ElevenLabsVoice, listVoices } from '../../tts/elevenlabs/voices';
import type { VendorAdmin } from '../contract';

/** A key may read voices and not speak, and only speaking tries the model, the credit and how texts are sent. */
const WORD = 'Hello.';
const PATIENCE_MS = 5_000;

const WORDS: Partial<Record<SpeechError['reason'], string>> = {
  refused: 'ElevenLabs refuses this key. Check the key, its permissions and the credit of the account.',
  unreachable: 'ElevenLabs cannot be reached. Check the region, and the network of this server.',
  nonsense: 'What answers there is not ElevenLabs. Check the region.',
  unacceptable: 'ElevenLabs does not let this account speak with this model and voice. Choose others.',
};
const wordsOf = (error: unknown): string =>
  (error instanceof SpeechError && WORDS[error.reason]) || 'ElevenLabs did not answer rightly. Try again in a moment.';

type Asked = Parameters<VendorAdmin<'elevenlabs'>['test']>;
const voicesOf = (account: Asked[0], env: Asked[1]): Promise<ElevenLabsVoice[]> =>
  listVoices(account, elevenLabsBase(account, env.INNLINE_ELEVENLABS_URL));

/** Says one word with the account. @throws SpeechError; the signal's reason */
async function speak(account: Asked[0], voice: string, env: Asked[1]): Promise<void> {
  const tts = createElevenLabsTts(account, env.INNLINE_ELEVENLABS_URL);
  const request = { text: WORD, language: 'en', voice, signal: AbortSignal.timeout(PATIENCE_MS) };
  try {
    for await (const _ of tts.synthesize(request)) return;
  } finally {
    await tts.close();
  }
}

export const elevenLabsAdmin: VendorAdmin<'elevenlabs'> = {
  abilities: elevenLabsAbilities,
  async test(account, env) {
    try {
      const voices = await voicesOf(account, env);
      const { voiceId } = account;
      if (voices.length === 0) return { ok: false, words: 'The account has no voice. Add one at ElevenLabs → Voices.' };
      const chosen = voiceId ? voices.find(({ id }) => id === voiceId) : voices[0];
      if (!chosen) return { ok: false, words: 'The account has no voice with this id. Choose one of its voices.' };
      await speak(account, chosen.id, env);
      return { ok: true, words: `${voices.length} voices; the hotel speaks as ${chosen.name}.` };
    } catch (error) {
      return { ok: false, words: wordsOf(error) };
    }
  },
  async voices(account, env) {
    const voices = await voicesOf(account, env).catch((cause) => {
      throw new AppError('unavailable', wordsOf(cause), { cause });
    });
    return voices.map(({ language, ...voice }) => ({ ...voice, languages: language ? [language] : [] }));
  },
};
