import { mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createWavWriter, interleave, WAV_HEADER_BYTES, type WavWriter } from './codecs';
import { msOfSamples, SAMPLE_RATE, samplesOfMs } from './frames';
import { Peaks } from './peaks';

/** Written to disk this often; a crash loses no more. */
const FLUSH_SAMPLES = SAMPLE_RATE;
/** Frames come late and then all at once: a channel is only filled with silence when it is this far behind. */
const BEHIND_SAMPLES = samplesOfMs(600);
/** We send up to 60 ms ahead; what is further ahead than this is a burst after silence was filled in, and is left out. */
const AHEAD_SAMPLES = samplesOfMs(300);
/** A channel this young may still get its audio. */
const SETTLE_MS = 1_000;

export interface RecordedFile {
  path: string;
  bytes: number;
  durationMs: number;
  channels: number;
  peaks: { left: number[]; right: number[] | null };
}

class Channel {
  readonly peaks = new Peaks();
  private parts: Int16Array[] = [];
  private buffered = 0;
  /** Samples since the start of the recording, those already written included. */
  head = 0;

  fillTo(target: number): void {
    if (target > this.head) this.append(new Int16Array(target - this.head));
  }

  append(pcm: Int16Array): void {
    this.parts.push(pcm);
    this.buffered += pcm.length;
    this.head += pcm.length;
  }

  /** Silence in place of the last so many samples, as far as they are not written yet. */
  hush(samples: number): void {
    for (let i = this.parts.length - 1, left = samples; i >= 0 && left > 0; i--) {
      const part = this.parts[i]!;
      const keep = Math.max(0, part.length - left);
      left -= part.length - keep;
      // a copy: others may still play the frame
      const quiet = new Int16Array(part.length);
      quiet.set(part.subarray(0, keep));
      this.parts[i] = quiet;
    }
  }

  take(samples: number): Int16Array {
    const out = new Int16Array(samples);
    let at = 0;
    while (at < samples) {
      const part = this.parts[0]!;
      const used = Math.min(part.length, samples - at);
      out.set(part.subarray(0, used), at);
      if (used === part.length) this.parts.shift();
      else this.parts[0] = part.subarray(used);
      at += used;
    }
    this.buffered -= samples;
    this.peaks.addAll(out);
    return out;
  }
}

/**
 * A WAV file that grows while the call lasts: caller left, hotel right (or mono). Each side is laid down where it was
 * heard; gaps are silence. The header says "length unknown" until `finish`, so a file cut by a crash still plays.
 */
export class Recorder {
  private readonly channels: Channel[];
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
    this.channels = Array.from({ length: channels }, () => new Channel());
    this.writer = this.open();
  }

  /** The recording's time begins now and not when it was made. */
  begin(): void {
    this.startedAt = this.now();
  }

  /** `side` 0: left. */
  add(side: 0 | 1, frame: Int16Array): void {
    const channel = this.channels[side];
    if (!channel || this.failed) return;
    const position = samplesOfMs(this.now() - this.startedAt);
    if (channel.head < position - BEHIND_SAMPLES) channel.fillTo(position);
    if (channel.head > position + AHEAD_SAMPLES) return;
    channel.append(frame);
    if (channel.head - this.written >= 2 * FLUSH_SAMPLES) this.flush(position - samplesOfMs(SETTLE_MS));
  }

  /** Takes the last moments of a side out again; up to {@link SETTLE_MS} of them are not on disk yet. */
  hush(side: 0 | 1, ms: number): void {
    this.channels[side]?.hush(samplesOfMs(Math.min(ms, SETTLE_MS)));
  }

  /** Completes the file. Null when the disk refused it or nothing was ever added; nothing is left behind then. */
  async finish(): Promise<RecordedFile | null> {
    const position = samplesOfMs(this.now() - this.startedAt);
    const heads = this.channels.map((channel) => channel.head);
    // silence at the end is part of the call; a recording nothing was added to is none
    if (heads.some((head) => head > 0)) this.flush(Math.max(position, ...heads));
    await this.close();
    if (this.failed || this.written === 0) {
      await rm(this.path, { force: true }).catch(() => {});
      return null;
    }
    return {
      path: this.path,
      bytes: this.written * 2 * this.channels.length + WAV_HEADER_BYTES,
      durationMs: Math.round(msOfSamples(this.written)),
      channels: this.channels.length,
      peaks: { left: this.channels[0]!.peaks.bars(), right: this.channels[1]?.peaks.bars() ?? null },
    };
  }

  async discard(): Promise<void> {
    await this.close();
    await rm(this.path, { force: true });
  }

  private async open(): Promise<WavWriter | null> {
    try {
      await mkdir(dirname(this.path), { recursive: true });
      return await createWavWriter(this.path, { sampleRate: SAMPLE_RATE, channels: this.channels.length });
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
    for (const channel of this.channels) channel.fillTo(until);
    const [left, right] = this.channels.map((channel) => channel.take(samples));
    const pcm = right ? interleave(left!, right) : left!;
    this.written = until;
    const failed = () => {
      this.failed = true;
    };
    void this.writer.then((writer) => writer?.write(pcm).catch(failed));
  }
}
