import { nextOf } from '../graph';
import type { StudioState } from '../schema';

/** What a question takes: what leads nowhere in Studio is no answer here. */
export function answerKind(gather: StudioState): 'digits' | 'free' | 'words_or_keys' {
  const [keys, speech] = [nextOf(gather, 'keypress'), nextOf(gather, 'speech')];
  if (keys !== null && speech === null) return 'digits';
  return keys === null && speech !== null ? 'free' : 'words_or_keys';
}
