import { mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createWavWriter, WAV_HEADER_BYTES, type WavWriter } from './codecs';
import { FRAME_SAMPLES, msOfSamples, SAMPLE_RATE, samplesOfMs } from './frames';
import { Peaks } from './peaks';
import { RecordingTail } from './recording-tail';

/** Written to disk this often; a crash loses no more. */
const FLUSH_SAMPLES = SAMPLE_RATE;
/** Frames come late and then all at once: a channel is only filled with silence when it is this far behind. */
const BEHIND_SAMPLES = samplesOfMs(600);
/** We send up to 80 ms ahead; what is further ahead than this is a burst after silence was filled in, and is left out. */
const AHEAD_SAMPLES = samplesOfMs(300);
/** A channel this young may still get its audio. */
const SETTLE_MS = 1_000;
/** A side this long is written down, and a frame may come after that. */
const TAIL_SAMPLES = 2 * FLUSH_SAMPLES + FRAME_SAMPLES;

export interface RecordedFile {
  path: string;
  bytes: number;
  durationMs: number;
  channels: number;
  peaks: { left: number[]; right: number[] | null };
}

/**
 * A WAV file that grows while the call lasts: caller left, hotel right (or mono). Each side is laid down where it was
 * heard; gaps are silence. The header says "length unknown" until `finish`, so a file cut by a crash still plays.
 */
export class Recorder {
  private readonly tail: RecordingTail;
  private readonly peaks: Peaks[];
  /** Samples of each side since the start of the recording, those on disk included. */
  private readonly heads: number[];
  private startedAt: number;
  private readonly writer: Promise<WavWriter | null>;
  private written = 0;
  private failed = false;

  constructor(
    private readonly path: string,
    channels: 1 | 2,
    private readonly now: () => number,
  ) {
    this.startedAt = now();
    this.tail = new RecordingTail(channels, TAIL_SAMPLES);
    this.peaks = Array.from({ length: channels }, () => new Peaks());
    this.heads = this.peaks.map(() => 0);
    this.writer = this.open();
  }

  /** The recording's time begins now and not when it was made. */
  begin(): void {
    this.startedAt = this.now();
  }

  /** `side` 0: left. A frame, or less. */
  add(side: 0 | 1, frame: Int16Array): void {
    let head = this.heads[side];
    if (head === undefined || this.failed) return;
    const position = samplesOfMs(this.now() - this.startedAt);
    if (head < position - BEHIND_SAMPLES) head = position;
    if (head > position + AHEAD_SAMPLES) return;
    this.heads[side] = head;
    // before it is laid down: behind a long silence there is no room
    if (head - this.written >= 2 * FLUSH_SAMPLES) this.flush(position - samplesOfMs(SETTLE_MS));
    this.tail.lay(side, head - this.written, frame);
    this.heads[side] = head + frame.length;
  }

  /** Takes the last moments of a side out again; up to {@link SETTLE_MS} of them are not on disk yet. */
  hush(side: 0 | 1, ms: number): void {
    const head = (this.heads[side] ?? 0) - this.written;
    this.tail.hush(side, head - samplesOfMs(Math.min(ms, SETTLE_MS)), head);
  }

  /** Completes the file. Null when the disk refused it or nothing was ever added; nothing is left behind then. */
  async finish(): Promise<RecordedFile | null> {
    const position = samplesOfMs(this.now() - this.startedAt);
    // silence at the end is part of the call; a recording nothing was added to is none
    if (this.heads.some((head) => head > 0)) this.flush(Math.max(position, ...this.heads));
    await this.close();
    if (this.failed || this.written === 0) {
      await rm(this.path, { force: true }).catch(() => {});
      return null;
    }
    return {
      path: this.path,
      bytes: this.written * 2 * this.peaks.length + WAV_HEADER_BYTES,
      durationMs: Math.round(msOfSamples(this.written)),
      channels: this.peaks.length,
      peaks: { left: this.peaks[0]!.bars(), right: this.peaks[1]?.bars() ?? null },
    };
  }

  async discard(): Promise<void> {
    await this.close();
    await rm(this.path, { force: true });
  }

  private async open(): Promise<WavWriter | null> {
    try {
      await mkdir(dirname(this.path), { recursive: true });
      return await createWavWriter(this.path, { sampleRate: SAMPLE_RATE, channels: this.peaks.length });
    } catch {
      this.failed = true;
      return null;
    }
  }

  private async close(): Promise<void> {
    const writer = await this.writer;
    await writer?.close().catch(() => {
      this.failed = true;
    });
  }

  private flush(until: number): void {
    const samples = until - this.written;
    if (samples <= 0) return;
    const pcm = this.tail.take(samples);
    for (const [side, peaks] of this.peaks.entries()) {
      peaks.addAll(pcm, side, this.peaks.length);
      this.heads[side] = Math.max(this.heads[side]!, until);
    }
    this.written = until;
    const failed = () => {
      this.failed = true;
    };
    void this.writer.then((writer) => writer?.write(pcm).catch(failed)).then(() => this.tail.giveBack(pcm));
  }
}
