/** A queue one side pushes to and the other awaits. Ends by `end`, or by itself when nobody empties it. */
export class LiveQueue<T> {
  private items: T[] = [];
  private wake: (() => void) | null = null;
  private ended = false;
  /** True when more waited than `limit`: whoever read it fell behind. */
  overflowed = false;

  constructor(private readonly limit = 5_000) {}

  push(item: T): void {
    if (this.ended) return;
    if (this.items.length >= this.limit) {
      this.overflowed = true;
      this.end();
      return;
    }
    this.items.push(item);
    this.wake?.();
  }

  end(): void {
    this.ended = true;
    this.wake?.();
  }

  /** Everything that waits, as soon as something does; null: ended. */
  async take(): Promise<T[] | null> {
    while (this.items.length === 0) {
      if (this.ended) return null;
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
      this.wake = null;
    }
    const taken = this.items;
    this.items = [];
    return taken;
  }
}
