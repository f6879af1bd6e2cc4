import * as z from 'zod';
import { SpeechError } from '../../../speech/errors';
import { type ElevenLabsAccount, headersOf } from './address';
import { refusalOf } from './refusal';

const Voices = z.object({
  voices: z.array(
    z.object({
      voice_id: z.string().min(1),
      name: z.string(),
      labels: z.record(z.string(), z.string().nullable()).nullish(),
      preview_url: z.string().nullish(),
    }),
  ),
});

export interface ElevenLabsVoice {
  id: string;
  name: string;
  /** BCP 47; null: not told, it speaks all of its model. */
  language: string | null;
  previewUrl: string | null;
}

/** A list nobody waits for longer. */
const PATIENCE_MS = 5_000;

/** The voices of the account, the vendor's order. @throws SpeechError */
export async function listVoices(account: ElevenLabsAccount, base: string): Promise<ElevenLabsVoice[]> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const res = await fetch(`${base}/v1/voices`, { headers: headersOf(account), signal }).catch((cause) => {
    throw new SpeechError('unreachable', 'ElevenLabs cannot be reached', { cause });
  });
  if (!res.ok) throw (await refusalOf(res)).error;
  const list = Voices.safeParse(await res.json().catch(() => null));
  if (!list.success) throw new SpeechError('nonsense', 'ElevenLabs gave no list of voices');
  return list.data.voices.map(({ voice_id: id, name, labels, preview_url }) => ({
    ...{ id, name, language: labels?.language ?? null, previewUrl: preview_url ?? null },
  }));
}
