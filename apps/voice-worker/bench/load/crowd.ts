import { setTimeout as sleep } from 'node:timers/promises';
import type { Pacing } from '@innline/testkit/caller';
import { talk } from './caller';
import type { LoadClock } from './clock';
import { type Heard, LoadEar } from './ear';
import { type Called, type LoadWay, Refused } from './way';

/** Ten calls a second begin; how many a second can is another figure. */
const BETWEEN_MS = 100;
/** A caller who still has a call by then was not refused. */
const GIVE_UP_MS = 15_000;
/** Between one caller's hanging up and the next one's call. */
const BREATH_MS = 500;
/** A share of the golden section: lengths of calls that follow each other are spread evenly. */
const SPREAD = 0.618_034;

/** What all callers together heard so far, and how their calls went. */
export interface Counted {
  frames: number;
  /** As they came to the callers' hands. */
  late: number;
  /** Without those the callers themselves took too late. */
  arrivedLate: number;
  begun: number;
  /** Reached nobody. */
  refused: number;
  /** Ended by the far end, which nobody asked it to. */
  dropped: number;
  /** Milliseconds from each key that stopped a prompt to its end at the caller, since it was asked last. */
  stops: number[];
}
type Sums = Omit<Counted, 'stops'>;

export interface OneMore {
  told: string;
  frames: number;
}

/** Callers of one way in, on one clock. */
export class Crowd {
  private readonly live = new Set<LoadEar>();
  private readonly lines = new Set<() => Promise<unknown>>();
  private stops: number[] = [];
  private readonly counted: Sums = { frames: 0, late: 0, arrivedLate: 0, begun: 0, refused: 0, dropped: 0 };

  constructor(
    private readonly way: LoadWay,
    private readonly clock: LoadClock,
  ) {}

  /**
   * So many call; resolves when each is on the line, with the milliseconds it took. @param lastingMs about how long each
   * call lasts before its caller hangs up and another one calls; null: they stay
   */
  call(called: Called, calls: number, lastingMs: number | null): Promise<number[]> {
    // whoever follows calls the same worker
    const stride = Math.ceil(calls / called.ports.length) * called.ports.length;
    return Promise.all(
      Array.from({ length: calls }, async (_, index) => {
        await sleep(index * BETWEEN_MS);
        const began = performance.now();
        const hangUp = await this.begin(index, called);
        if (lastingMs !== null) void this.follow(hangUp, index, stride, called, lastingMs);
        return performance.now() - began;
      }),
    );
  }

  /** One more, who is expected to reach nobody. */
  async oneMore(called: Called, serial: number): Promise<OneMore> {
    const ear = new LoadEar(this.clock);
    const told = await this.way.call(serial, called, ear).then(
      ({ over }) => Promise.race([over, sleep(GIVE_UP_MS, 'a call')]),
      (error) => (error instanceof Refused ? error.message : String(error)),
    );
    return { told, frames: ear.result().seen.frames };
  }

  /** Everybody hangs up. */
  async leave(): Promise<void> {
    await Promise.all([...this.lines].map((end) => end()));
  }

  result(): Counted {
    const { stops } = this;
    this.stops = [];
    const heard = [...this.live].map((ear) => ear.result());
    const sum = (of: (heard: Heard) => Pacing, key: 'frames' | 'late') =>
      heard.reduce((all, one) => all + of(one)[key], 0);
    return {
      ...{ ...this.counted, stops },
      frames: this.counted.frames + sum(({ seen }) => seen, 'frames'),
      late: this.counted.late + sum(({ seen }) => seen, 'late'),
      arrivedLate: this.counted.arrivedLate + sum(({ arrived }) => arrived, 'late'),
    };
  }

  /** Hanging up resolves when the far end is done with the call. @throws Refused */
  private async begin(serial: number, called: Called): Promise<() => Promise<unknown>> {
    const ear = new LoadEar(this.clock, (ms) => this.stops.push(ms));
    const line = await this.way.call(serial, called, ear);
    this.live.add(ear);
    this.counted.begun += 1;
    const press = (digit: string) => {
      ear.pressed();
      line.press(digit);
    };
    const fallSilent = talk(serial, { ...line, press }, this.clock);
    let hungUp = false;
    void line.over.then(() => {
      fallSilent();
      this.keep(ear);
      if (!hungUp) this.counted.dropped += 1;
    });
    const end = () => {
      if (!hungUp) line.hangUp();
      hungUp = true;
      fallSilent();
      return line.over;
    };
    this.lines.add(end);
    void line.over.then(() => this.lines.delete(end));
    return end;
  }

  private async follow(
    first: () => Promise<unknown>,
    index: number,
    stride: number,
    called: Called,
    lastingMs: number,
  ) {
    let hangUp: typeof first | null = first;
    for (let serial = index; ; ) {
      // from half to one and a half times as long
      await sleep(lastingMs * (0.5 + ((serial * SPREAD) % 1)));
      await hangUp?.();
      await sleep(BREATH_MS);
      serial += stride;
      hangUp = await this.begin(serial, called).catch(() => {
        this.counted.refused += 1;
        return null;
      });
    }
  }

  /** Of a call that is over only the sums are kept. */
  private keep(ear: LoadEar): void {
    const { seen, arrived } = ear.result();
    this.live.delete(ear);
    this.counted.frames += seen.frames;
    this.counted.late += seen.late;
    this.counted.arrivedLate += arrived.late;
  }
}
