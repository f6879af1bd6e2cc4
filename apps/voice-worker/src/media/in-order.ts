/** Waits at most for this many frames before a missing one counts as lost: 100 ms. */
export const REORDER_FRAMES = 5;
/** This many late ones in a row: the far end counts anew. */
const RESTART_AFTER = 25;

/** Why an item was not passed on. */
export type Dropped = 'doubled' | 'late';

/**
 * Puts numbered items back in order, drops doubles, and steps over what was lost. Carriers give no guarantee of order
 * (Telnyx, media streaming: "Media frame order is not guaranteed").
 */
export function createInOrder<T>(deliver: (item: T) => void, dropped: (why: Dropped) => void) {
  const waiting = new Map<number, T>();
  let next: number | null = null;
  let lateInARow = 0;

  const drain = () => {
    for (;;) {
      if (next !== null && waiting.has(next)) {
        const item = waiting.get(next)!;
        waiting.delete(next);
        next += 1;
        deliver(item);
      } else if (waiting.size >= REORDER_FRAMES) next = Math.min(...waiting.keys());
      else return;
    }
  };

  return {
    /** @param number counts up by one */
    add(number: number, item: T): void {
      next ??= number;
      // nearly always: nothing waits, and this is the next one
      if (number === next && waiting.size === 0) {
        lateInARow = 0;
        next += 1;
        return deliver(item);
      }
      if (number < next) {
        lateInARow += 1;
        if (lateInARow < RESTART_AFTER) return dropped('late');
        waiting.clear();
        next = number;
      }
      lateInARow = 0;
      if (waiting.has(number)) return dropped('doubled');
      waiting.set(number, item);
      drain();
    },
  };
}
