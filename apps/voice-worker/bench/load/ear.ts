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

  private pressedAt: number | null = null;

  /** @param stopped hears of the milliseconds from a key to the end of the prompt it stopped */
  constructor(
    private readonly clock: LoadClock,
    private readonly stopped: (ms: number) => void = () => {},
  ) {}

  frame(): void {
    const now = performance.now();
    this.seen.arrived(now);
    this.early.arrived(now - this.clock.behind);
  }

  /** The caller presses a key; only where something is being said it stops anything. */
  pressed(): void {
    const now = performance.now();
    this.pressedAt = this.seen.heardAllAt > now ? now : null;
  }

  clear(): void {
    const now = performance.now();
    if (this.pressedAt !== null) this.stopped(now - this.pressedAt);
    this.pressedAt = null;
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
