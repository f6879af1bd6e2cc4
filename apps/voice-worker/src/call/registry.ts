import type { LiveCall } from './live-call';

/** The calls this worker runs. */
export class CallRegistry {
  private readonly calls = new Map<string, LiveCall>();
  private starting = 0;
  private waiting: (() => void)[] = [];
  /** Set while the worker ends: whoever calls now hears that all lines are busy. */
  draining = false;

  constructor(private readonly max: number) {}

  get size(): number {
    return this.calls.size;
  }

  /** Calls that could begin here now. */
  get free(): number {
    if (this.draining) return 0;
    // one that is over may wait minutes for a database that is away: it takes nobody's place
    const live = this.all().filter(({ ended }) => !ended).length;
    return Math.max(0, this.max - live - this.starting);
  }

  /** Holds a place for a call that is being set up; null when there is none. */
  reserve(): (() => void) | null {
    if (this.free === 0) return null;
    this.starting += 1;
    let held = true;
    return () => {
      if (held) this.starting -= 1;
      held = false;
    };
  }

  add(call: LiveCall): void {
    this.calls.set(call.id, call);
  }

  remove(callId: string): void {
    this.calls.delete(callId);
    if (this.calls.size === 0) for (const resolve of this.waiting.splice(0)) resolve();
  }

  get(callId: string): LiveCall | undefined {
    return this.calls.get(callId);
  }

  all(): LiveCall[] {
    return [...this.calls.values()];
  }

  /** True when no call is left within `timeoutMs`. */
  async empty(timeoutMs: number): Promise<boolean> {
    if (this.calls.size === 0) return true;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, timeoutMs);
      this.waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
    return this.calls.size === 0;
  }
}
