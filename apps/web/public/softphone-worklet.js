// The softphone's two audio processors. They run on the audio thread: no allocation in the steady state, no waiting.
// Frames are 320 samples (20 ms at 16 kHz), PCM16, as SOFTPHONE in packages/shared says.
const FRAME = 320;

/** Microphone → Int16 frames on the port. */
class Capture extends AudioWorkletProcessor {
  constructor() {
    super();
    this.frame = new Int16Array(FRAME);
    this.filled = 0;
  }

  process([input]) {
    const samples = input?.[0];
    if (!samples) return true;
    for (let i = 0; i < samples.length; i++) {
      const clipped = Math.max(-1, Math.min(1, samples[i]));
      this.frame[this.filled++] = clipped < 0 ? clipped * 32768 : clipped * 32767;
      if (this.filled === FRAME) {
        const { buffer } = this.frame;
        this.frame = new Int16Array(FRAME);
        this.filled = 0;
        this.port.postMessage(buffer, [buffer]);
      }
    }
    return true;
  }
}

/**
 * Int16 frames from the port → speaker, through a jitter buffer: playing starts once `START_FRAMES` wait, and starts
 * again that way after running dry. A mark is told back when everything queued before it has been played.
 */
const START_FRAMES = 2;
class Playback extends AudioWorkletProcessor {
  constructor() {
    super();
    this.queue = [];
    this.offset = 0;
    this.playing = false;
    this.port.onmessage = ({ data }) => {
      if (data === 'clear') this.clear();
      else if (typeof data === 'string') this.queue.push(data);
      else this.queue.push(new Int16Array(data));
    };
  }

  clear() {
    // Marks of thrown-away audio are told at once: whoever waits for them must not wait for ever.
    for (const item of this.queue) if (typeof item === 'string') this.port.postMessage(item);
    this.queue = [];
    this.offset = 0;
    this.playing = false;
  }

  /** Tells marks that have come to the front; true when audio is ready. */
  ready() {
    while (typeof this.queue[0] === 'string') this.port.postMessage(this.queue.shift());
    return this.queue.length > 0;
  }

  process(_inputs, [output]) {
    const out = output[0];
    if (!this.playing) {
      const waiting = this.queue.length;
      if (waiting < START_FRAMES && !this.queue.some((item) => typeof item === 'string')) return true;
      this.playing = waiting > 0;
    }
    for (let i = 0; i < out.length; i++) {
      if (!this.ready()) {
        this.playing = false;
        return true;
      }
      out[i] = this.queue[0][this.offset++] / 32768;
      if (this.offset === this.queue[0].length) {
        this.queue.shift();
        this.offset = 0;
      }
    }
    return true;
  }
}

registerProcessor('innline-capture', Capture);
registerProcessor('innline-playback', Playback);
