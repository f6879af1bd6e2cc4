import type { CallMedia, MediaHandlers } from '../media/contract';
import type { Tick, Ticker } from '../media/ticker';

/** A ticker whose time is moved by hand. */
export class HandTicker implements Ticker {
  private readonly ticks = new Set<Tick>();
  private time = 0;

  add(tick: Tick): () => void {
    this.ticks.add(tick);
    return () => this.ticks.delete(tick);
  }
  now = () => this.time;
  stop(): void {
    this.ticks.clear();
  }
  /** Moves on in steps of 20 ms, or at once as after a stall. */
  advance(ms: number, step = 20): void {
    for (let left = ms; left > 0; left -= step) {
      this.time += Math.min(step, left);
      for (const tick of [...this.ticks]) tick(this.time);
    }
  }
}

/** One end of a call that writes down what it is told. */
export class FakeMedia implements CallMedia {
  readonly transport = 'websocket';
  backlog = 0;
  readonly sent: { at: number; frame: Int16Array }[] = [];
  readonly log: string[] = [];
  handlers: MediaHandlers | null = null;

  constructor(private readonly now: () => number = () => 0) {}

  handle(handlers: MediaHandlers): void {
    this.handlers = handlers;
  }
  send(frame: Int16Array): void {
    this.sent.push({ at: this.now(), frame });
  }
  clear = () => void this.log.push('clear');
  mark = (name: string) => void this.log.push(`mark ${name}`);
  event = (event: { type: string }) => void this.log.push(`event ${event.type}`);
  error = (code: string) => void this.log.push(`error ${code}`);
  close = (reason: string) => void this.log.push(`close ${reason}`);
}
