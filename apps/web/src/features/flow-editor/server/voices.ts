import type { InternalClaims } from '@innline/shared';
import * as z from 'zod';
import { askWorker } from '@/server/worker/internal';

const Voices = z.array(z.object({ id: z.string(), name: z.string(), language: z.string() })).max(1_000);

/** The voices the worker can speak with; none where it does not answer, since a flow can be edited without it. */
export async function voicesOf(claims: InternalClaims): Promise<{ id: string; name: string }[]> {
  try {
    const answer = await askWorker('/voice/voices', claims, { signal: AbortSignal.timeout(1_500) });
    if (!answer.ok) return [];
    const voices = Voices.parse(await answer.json());
    return voices.map(({ id, name, language }) => ({ id, name: `${name} (${language})` }));
  } catch {
    return [];
  }
}
