/** One message after another: a call's events never overlap, however they arrive. */
export class Mailbox<T> {
  private queue: T[] = [];
  private running = false;
  private closed = false;
  private paused = false;
  private idle: (() => void)[] = [];

  /** `handle` must not throw; if it does, `onError` hears of it and the next message is handled. */
  constructor(
    private readonly handle: (message: T) => Promise<void>,
    private readonly onError: (error: unknown, message: T) => void,
  ) {}

  post(message: T): void {
    if (this.closed) return;
    this.queue.push(message);
    this.wake();
  }

  /** Before everything that waits. */
  postFirst(message: T): void {
    if (this.closed) return;
    this.queue.unshift(message);
    this.wake();
  }

  /** What comes waits. The message being handled ends normally. */
  pause(): void {
    this.paused = true;
  }

  resume(): void {
    this.paused = false;
    this.wake();
  }

  /** Forgets what is waiting and takes nothing more. The message being handled ends normally. */
  close(): void {
    this.closed = true;
    this.queue = [];
  }

  /** Resolves when nothing is waiting or being handled. */
  async settled(): Promise<void> {
    if (this.running) await new Promise<void>((resolve) => this.idle.push(resolve));
  }

  private wake(): void {
    if (!this.running && !this.paused && this.queue.length > 0) void this.run();
  }

  private async run(): Promise<void> {
    this.running = true;
    while (!this.paused) {
      const message = this.queue.shift();
      if (message === undefined) break;
      try {
        await this.handle(message);
      } catch (error) {
        this.onError(error, message);
      }
    }
    this.running = false;
    for (const resolve of this.idle.splice(0)) resolve();
  }
}
