import { FRAME_SAMPLES } from './frames';
import { createNarrowband, type Narrowband } from './narrowband';

/** Something to play whose end may not be known yet: synthesis fills it while it plays. */
export class Sound {
  readonly frames: Int16Array[] = [];
  /** No more frames will come. */
  complete = false;
  failure: unknown = null;
  private rest = new Int16Array(0);
  private waiting = new Set<() => void>();
  /** By frame; made when a telephone first plays it, and the same for every telephone. */
  private readonly lines: string[] = [];
  private narrowband: Narrowband | null = null;

  /** A finished sound over `pcm` (16 kHz). Frames are views, so one cached prompt serves every call. */
  static of(pcm: Int16Array): Sound {
    const sound = new Sound();
    sound.push(pcm);
    sound.finish();
    return sound;
  }

  /** Adds samples of any length. */
  push(pcm: Int16Array): void {
    let from = 0;
    if (this.rest.length > 0) {
      const head = new Int16Array(Math.min(FRAME_SAMPLES, this.rest.length + pcm.length));
      head.set(this.rest);
      from = head.length - this.rest.length;
      head.set(pcm.subarray(0, from), this.rest.length);
      this.rest = new Int16Array(0);
      if (head.length < FRAME_SAMPLES) {
        this.rest = head;
        return;
      }
      this.frames.push(head);
    }
    for (; from + FRAME_SAMPLES <= pcm.length; from += FRAME_SAMPLES) {
      this.frames.push(pcm.subarray(from, from + FRAME_SAMPLES));
    }
    if (from < pcm.length) this.rest = pcm.slice(from);
    this.wake();
  }

  /** The frame at `at` (below the number of frames) as a telephone takes it: 160 bytes of µ-law in base64. */
  line(at: number): string {
    this.narrowband ??= createNarrowband();
    // in order, because the filter goes on from the frame before
    for (let i = this.lines.length; i <= at; i++) {
      this.lines.push(Buffer.from(this.narrowband.fromFrame(this.frames[i]!)).toString('base64'));
    }
    return this.lines[at]!;
  }

  finish(failure: unknown = null): void {
    if (this.complete) return;
    if (this.rest.length > 0) {
      const last = new Int16Array(FRAME_SAMPLES);
      last.set(this.rest);
      this.frames.push(last);
    }
    this.complete = true;
    this.failure = failure;
    this.wake();
  }

  /** Calls back once, when there is more to play or nothing will follow. */
  onMore(callback: () => void): void {
    this.waiting.add(callback);
  }

  /** Resolves when the sound is complete; never rejects, see `failure`. */
  async settled(): Promise<this> {
    while (!this.complete) await new Promise<void>((resolve) => this.onMore(resolve));
    return this;
  }

  private wake(): void {
    const waiting = [...this.waiting];
    this.waiting.clear();
    for (const callback of waiting) callback();
  }
}
