import { type FlowState, nextDeadline } from '@innline/flow';

/** Longer than a timer can count: look again in a day. */
const LONGEST_MS = 86_400_000;

/** A call's one timer: the engine's next deadline. */
export class Alarm {
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly now: () => number,
    private readonly ring: (id: string) => void,
  ) {}

  set(state: FlowState): void {
    this.stop();
    const deadline = nextDeadline(state);
    if (!deadline) return;
    const { id, at } = deadline;
    const ms = Math.min(Math.max(0, at - this.now()), LONGEST_MS);
    this.timer = setTimeout(() => (this.now() < at ? this.set(state) : this.ring(id)), ms);
  }

  stop(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }
}
