import {
  AudioFrame,
  AudioSource,
  LocalAudioTrack,
  type Room,
  TrackPublishOptions,
  TrackSource,
} from '@livekit/rtc-node';
import { concatPcm16 } from '../../codecs';
import { FRAME_SAMPLES, SAMPLE_RATE, samplesOfMs } from '../../frames';

/** More than the worker ever sends ahead, so that handing over audio never waits. Milliseconds. */
const QUEUE_MS = 2_000;
/** Handed over at once at most: what is under way already, a `clear` may miss. */
const MOST_SAMPLES = samplesOfMs(80);

/**
 * For telephones. At 96 kbit/s Opus does without its speech model, which takes half the processor time; livekit-sip stands
 * beside the server and reads no redundant packets (`red`).
 */
const TO_TELEPHONE = { audioEncoding: { maxBitrate: 96_000n }, red: false };

/** What one leg says into its room: frames in order, marks when they have been played. */
export class Mouth {
  private queue: (Int16Array | { mark: string })[] = [];
  private readonly waiting = new Map<NodeJS.Timeout, string>();
  private pumping = false;
  private closed = false;

  constructor(
    private readonly played: (mark: string) => void,
    private readonly source = new AudioSource(SAMPLE_RATE, 1, QUEUE_MS),
  ) {}

  /** A telephone rings until somebody publishes: this is what answers it. */
  async open(room: Room, telephone: boolean): Promise<void> {
    const track = LocalAudioTrack.createAudioTrack('voice', this.source);
    // DTX would cut the first sound of a word that follows silence
    const source = TrackSource.SOURCE_MICROPHONE;
    const options = new TrackPublishOptions({ source, dtx: false, ...(telephone && TO_TELEPHONE) });
    await room.localParticipant?.publishTrack(track, options);
  }

  say(bytes: Buffer): void {
    const pcm = new Int16Array(bytes.length >> 1);
    Buffer.from(pcm.buffer).set(bytes);
    this.queue.push(pcm);
    this.begin();
  }

  mark(name: string): void {
    this.queue.push({ mark: name });
    this.begin();
  }

  /** What was not played yet is not played any more; its marks come back at once. */
  clear(): void {
    const marks = [...this.waiting.values(), ...this.queue.flatMap((item) => ('mark' in item ? [item.mark] : []))];
    for (const timer of this.waiting.keys()) clearTimeout(timer);
    this.waiting.clear();
    this.queue = [];
    this.source.clearQueue();
    for (const name of marks) this.played(name);
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    for (const timer of this.waiting.keys()) clearTimeout(timer);
    this.queue = [];
    await this.source.close();
  }

  /** When all of what came in one read is in the queue. */
  private begin(): void {
    if (this.pumping) return;
    this.pumping = true;
    queueMicrotask(() => void this.pump());
  }

  /**
   * One piece at a time: the native side does not keep the order of pieces that are handed over together. Handing over
   * costs the same however long a piece is, so frames that came together are one.
   */
  private async pump(): Promise<void> {
    for (let item = this.queue.shift(); item && !this.closed; item = this.queue.shift()) {
      if ('mark' in item) this.answerLater(item.mark);
      else await this.capture(this.withNext(item));
    }
    this.pumping = false;
  }

  private withNext(first: Int16Array): Int16Array {
    const frames = [first];
    let length = first.length;
    for (
      let next = this.queue[0];
      next instanceof Int16Array && length + next.length <= MOST_SAMPLES;
      next = this.queue[0]
    ) {
      frames.push(next);
      length += next.length;
      this.queue.shift();
    }
    return frames.length === 1 ? first : concatPcm16(frames);
  }

  private capture(pcm: Int16Array): Promise<void> {
    const samples = pcm.length || FRAME_SAMPLES;
    // refused when the room is being left: nobody would hear it
    return this.source.captureFrame(new AudioFrame(pcm, SAMPLE_RATE, 1, samples)).catch(() => {});
  }

  private answerLater(name: string): void {
    const timer = setTimeout(() => {
      this.waiting.delete(timer);
      this.played(name);
    }, this.source.queuedDuration);
    this.waiting.set(timer, name);
  }
}
