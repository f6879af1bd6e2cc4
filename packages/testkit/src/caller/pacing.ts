const FRAME_MS = 20;

export interface Pacing {
  frames: number;
  /** Frames that came more than 20 ms after they should have been heard. */
  late: number;
  /** Most audio a listener had to hold at once, milliseconds. */
  mostAheadMs: number;
}

/**
 * Watches frames as a player with no buffer of its own would hear them. A stretch of audio begins with its first frame
 * and ends where a gap of half a second follows.
 */
export class PacingWatch {
  private frames = 0;
  private late = 0;
  private mostAheadMs = 0;
  /** When the frame after the last one is to be heard. */
  private due = Number.NEGATIVE_INFINITY;

  arrived(now: number): void {
    this.frames += 1;
    if (now - this.due > 500) this.due = now;
    else if (now - this.due > FRAME_MS) this.late += 1;
    this.mostAheadMs = Math.max(this.mostAheadMs, this.due - now);
    // who is late shifts everything behind
    this.due = Math.max(this.due, now) + FRAME_MS;
  }

  /** What was not heard yet is thrown away. */
  cleared(now: number): void {
    this.due = Math.min(this.due, now) - 1_000;
  }

  /** When everything that arrived has been heard. */
  get heardAllAt(): number {
    return this.due;
  }

  result(): Pacing {
    const { frames, late, mostAheadMs } = this;
    return { frames, late, mostAheadMs: Math.round(mostAheadMs) };
  }
}
