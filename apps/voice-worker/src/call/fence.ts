import type { Ticker } from '../media/ticker';
import { LEASE_MS, RENEW_MS } from './ledger';

/** A process that did nothing for this long may have lost its calls meanwhile. */
const FROZEN_MS = LEASE_MS - RENEW_MS;
/** Redis may be away for everybody, and then nobody took anything over: a call must not stay mute for that. */
const DOUBT_MS = 2_000;

/**
 * Whether this worker may speak to its callers. A process that was frozen and thaws (SIGSTOP, a sleeping machine, a
 * starved container) may find its calls in other hands; it stays silent until Redis has said whose they are.
 */
export class Fence {
  private beatAt: number;
  private doubtedAt: number | null = null;

  constructor(private readonly now: Ticker['now']) {
    this.beatAt = now();
  }

  /** Called every {@link RENEW_MS}; what is late there was frozen. */
  beat(): void {
    this.look();
    this.beatAt = this.now();
  }

  /** Redis has said which calls are ours; the others have been let go of. */
  known(): void {
    this.doubtedAt = null;
  }

  /** Asked before every frame: after a thaw a frame may be due before the beat is. */
  readonly maySpeak = (): boolean => {
    this.look();
    if (this.doubtedAt === null) return true;
    if (this.now() - this.doubtedAt > DOUBT_MS) this.doubtedAt = null;
    return this.doubtedAt === null;
  };

  private look(): void {
    const now = this.now();
    if (now - this.beatAt <= FROZEN_MS) return;
    this.doubtedAt = now;
    this.beatAt = now;
  }
}
