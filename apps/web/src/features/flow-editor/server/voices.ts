import type { InternalClaims } from '@innline/shared';
import { languageName } from '@innline/shared';
import * as z from 'zod';
import { askWorker } from '@/server/worker/internal';

const Voices = z.object({
  voices: z.array(z.object({ id: z.string(), name: z.string(), language: z.string() })).max(10_000),
  ears: z.array(z.string()).max(200),
});

/** A vendor is asked for its list on the way. */
const PATIENCE_MS = 3_000;

/** A voice of a model that speaks many languages has none of its own. */
function languageOf(tag: string): string {
  if (tag === 'mul') return 'many languages';
  return languageName(tag);
}

export interface HotelSpeech {
  /** Its vendor's voices and the built-in ones; none where the worker does not answer. */
  voices: { id: string; name: string; language: string }[];
  /** Languages (`es`) whose speech is understood; absent where the worker does not answer. */
  ears?: string[];
}

/** What the hotel can speak with, and what it understands: a flow can be edited without knowing either. */
export async function speechOf(claims: InternalClaims): Promise<HotelSpeech> {
  try {
    const answer = await askWorker('/voice/voices', claims, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!answer.ok) return { voices: [] };
    const { voices, ears } = Voices.parse(await answer.json());
    return {
      voices: voices.map(({ id, name, language }) => ({ id, name: `${name} · ${languageOf(language)}`, language })),
      ears,
    };
  } catch {
    return { voices: [] };
  }
}
