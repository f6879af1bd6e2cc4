import { LiveEvent } from '@innline/shared';
import type { LiveEntry } from './hub';

/**
 * What a page receives: events, and two markers. `hello`: connected, here is your place in the stream. `reset`: something
 * was missed for good, fetch everything again.
 */
export type LiveMessage = LiveEvent | { kind: 'hello' } | { kind: 'reset' };

/** null for what is not a LiveEvent (of a newer or older version): it is left out. */
export function toMessage(entry: LiveEntry): LiveMessage | null {
  try {
    const parsed = LiveEvent.safeParse(JSON.parse(entry.json));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
