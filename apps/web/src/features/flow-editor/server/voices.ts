import type { InternalClaims } from '@innline/shared';
import * as z from 'zod';
import { askWorker } from '@/server/worker/internal';

const Voices = z.object({
  voices: z.array(z.object({ id: z.string(), name: z.string(), language: z.string() })).max(10_000),
});

/** A vendor is asked for its list on the way. */
const PATIENCE_MS = 3_000;
const names = new Intl.DisplayNames('en', { type: 'language' });

/** A voice of a model that speaks many languages has none of its own. */
function languageOf(tag: string): string {
  if (tag === 'mul') return 'many languages';
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** The voices the hotel can speak with, its vendor's and the built-in ones; none where the worker does not answer, since a flow can be edited without it. */
export async function voicesOf(claims: InternalClaims): Promise<{ id: string; name: string }[]> {
  try {
    const answer = await askWorker('/voice/voices', claims, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!answer.ok) return [];
    const { voices } = Voices.parse(await answer.json());
    return voices.map(({ id, name, language }) => ({ id, name: `${name} · ${languageOf(language)}` }));
  } catch {
    return [];
  }
}
