import type { Duplex } from 'node:stream';

/** What a WebSocket stands on: what is written between `cork` and `uncork` leaves as one piece. */
export type Below = Pick<Duplex, 'cork' | 'uncork'>;

/** Several messages in one write; without anything below they leave one by one. */
export function together(below: Below | undefined, write: () => void): void {
  below?.cork();
  try {
    write();
  } finally {
    below?.uncork();
  }
}
