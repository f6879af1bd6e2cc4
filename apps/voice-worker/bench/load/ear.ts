import { type Pacing, PacingWatch } from '@innline/testkit/caller';
import type { LoadClock } from './clock';

export interface Heard {
  /** As the frames came to this process's hands. */
  seen: Pacing;
  /** Without the time by which this process itself was late to take them. */
  arrived: Pacing;
}

/** What one caller hears: counted, not kept. */
export class LoadEar {
  private readonly seen = new PacingWatch();
  private readonly early = new PacingWatch();

  constructor(private readonly clock: LoadClock) {}

  frame(): void {
    const now = performance.now();
    this.seen.arrived(now);
    this.early.arrived(now - this.clock.behind);
  }

  clear(): void {
    const now = performance.now();
    this.seen.cleared(now);
    this.early.cleared(now);
  }

  /** Calls back when all that came so far has been heard, as a player sends marks back. */
  whenHeard(then: () => void): void {
    setTimeout(then, Math.max(0, this.seen.heardAllAt - performance.now()));
  }

  result(): Heard {
    return { seen: this.seen.result(), arrived: this.early.result() };
  }
}
