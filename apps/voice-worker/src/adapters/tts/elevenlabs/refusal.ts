import * as z from 'zod';
import { SpeechError } from '../../../speech/errors';

const Detail = z.object({ detail: z.object({ status: z.string() }) });

/** The account is not served: the key, the credit, or too much at once. Source: elevenlabs.io/docs, errors. */
const ACCOUNT = [401, 402, 403, 429];

/** Why the vendor did not answer a request with 200; reads the body. */
export async function refusalOf(res: Response): Promise<{ error: SpeechError; reason: string }> {
  const body: unknown = await res.json().catch(() => null);
  const reason = Detail.safeParse(body).data?.detail.status ?? '';
  if (ACCOUNT.includes(res.status))
    return { reason, error: new SpeechError('refused', `ElevenLabs refused the account (${res.status})`) };
  if (res.status >= 500)
    return { reason, error: new SpeechError('unreachable', `ElevenLabs is out of order (${res.status})`) };
  return { reason, error: new SpeechError('unacceptable', `ElevenLabs refused the request (${res.status})`) };
}
