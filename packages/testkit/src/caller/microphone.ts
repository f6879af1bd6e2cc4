const FRAME_SAMPLES = 320;
const FRAME_MS = 20;
const SILENT = new Int16Array(FRAME_SAMPLES);

/** Sends a frame every 20 ms, on time on average: what was queued, else silence. */
export class Microphone {
  private queue: { pcm: Int16Array; at: number; done: () => void }[] = [];
  private timer: NodeJS.Timeout | null = null;
  private startedAt = 0;
  private sent = 0;

  constructor(private readonly send: (frame: Int16Array) => void) {}

  start(): void {
    if (this.timer) return;
    this.startedAt = performance.now();
    this.sent = 0;
    this.timer = setInterval(() => this.tick(), FRAME_MS);
  }

  stop(): void {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
    for (const { done } of this.queue.splice(0)) done();
  }

  speak(pcm: Int16Array): Promise<void> {
    this.start();
    return new Promise((done) => this.queue.push({ pcm, at: 0, done }));
  }

  private tick(): void {
    const due = Math.floor((performance.now() - this.startedAt) / FRAME_MS);
    // after a stall of the test process do not send a burst no microphone could
    if (due - this.sent > 25) this.sent = due - 1;
    for (; this.sent < due; this.sent++) this.send(this.next());
  }

  private next(): Int16Array {
    const speaking = this.queue[0];
    if (!speaking) return SILENT;
    const frame = new Int16Array(FRAME_SAMPLES);
    frame.set(speaking.pcm.subarray(speaking.at, speaking.at + FRAME_SAMPLES));
    speaking.at += FRAME_SAMPLES;
    if (speaking.at >= speaking.pcm.length) {
      this.queue.shift();
      speaking.done();
    }
    return frame;
  }
}
