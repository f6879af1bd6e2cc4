import { decodeUlaw } from './codecs';
import { createResampler, type Resampler } from './dsp';
import { FRAME_SAMPLES, SAMPLE_RATE } from './frames';
import { createNarrowband, type Narrowband, ULAW_FRAME, ULAW_RATE, ULAW_SILENCE } from './narrowband';

const SILENT_LINE = Buffer.alloc(ULAW_FRAME, ULAW_SILENCE).toString('base64');

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
  /** Of a sound that was made for telephones: how it becomes frames, and bytes that are no whole line yet. */
  private up: Resampler | null = null;
  private lineRest: Uint8Array = new Uint8Array(0);

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

  /** Adds audio as a telephone takes it, µ-law at 8 kHz of any length: its bytes go there as they are. All of it, or none. */
  pushLine(ulaw: Uint8Array): void {
    this.up ??= createResampler(ULAW_RATE, SAMPLE_RATE);
    const all = Buffer.concat([this.lineRest, ulaw]);
    let at = 0;
    for (; at + ULAW_FRAME <= all.length; at += ULAW_FRAME)
      this.lines.push(all.toString('base64', at, at + ULAW_FRAME));
    this.lineRest = all.subarray(at);
    this.push(this.up.push(decodeUlaw(ulaw)));
  }

  /** The frame at `at` (below the number of frames) as a telephone takes it: 160 bytes of µ-law in base64. */
  line(at: number): string {
    // the filter may give a frame more than the vendor gave bytes
    if (this.up) return this.lines[at] ?? SILENT_LINE;
    this.narrowband ??= createNarrowband();
    // in order, because the filter goes on from the frame before
    for (let i = this.lines.length; i <= at; i++) {
      this.lines.push(Buffer.from(this.narrowband.fromFrame(this.frames[i]!)).toString('base64'));
    }
    return this.lines[at]!;
  }

  finish(failure: unknown = null): void {
    if (this.complete) return;
    if (this.up) {
      const padding = Buffer.alloc(ULAW_FRAME - this.lineRest.length, ULAW_SILENCE);
      if (this.lineRest.length > 0) this.lines.push(Buffer.concat([this.lineRest, padding]).toString('base64'));
      this.push(this.up.flush());
    }
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
