export type StopWhy = 'cancelled' | 'caller_left';
type Stop = (why: StopWhy) => unknown;

/** What stops the effects of a call that are running, by their keys. Each is stopped once. */
export class Stops {
  private readonly running = new Map<string, Stop>();

  add(effect: string, stop: Stop): void {
    this.running.set(effect, stop);
  }

  /** It has ended by itself. */
  settled(effect: string): void {
    this.running.delete(effect);
  }

  stop(effect: string, why: StopWhy): void {
    const stop = this.running.get(effect);
    this.running.delete(effect);
    void stop?.(why);
  }

  stopAll(why: StopWhy): void {
    for (const effect of [...this.running.keys()]) this.stop(effect, why);
  }
}
