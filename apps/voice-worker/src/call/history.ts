/** The last moments of audio, 8 kHz, addressed by sample: an utterance begins before anybody knows that it does. */
export class History {
  private readonly ring: Int16Array;
  /** The first sample that is kept. */
  private from = 0;
  /** Samples so far. */
  position = 0;

  constructor(keepSamples: number) {
    this.ring = new Int16Array(keepSamples);
  }

  /** Copied: keeping 20 ms by 20 ms would make them old, and the old are dear to collect. */
  push(pcm: Int16Array): void {
    const { ring } = this;
    const last = pcm.length > ring.length ? pcm.subarray(-ring.length) : pcm;
    this.position += pcm.length - last.length;
    const at = this.position % ring.length;
    const room = ring.length - at;
    if (last.length <= room) ring.set(last, at);
    else {
      ring.set(last.subarray(0, room), at);
      ring.set(last.subarray(room));
    }
    this.position += last.length;
    this.from = Math.max(this.from, this.position - ring.length);
  }

  /** Time passed without audio worth keeping. */
  skip(samples: number): void {
    this.position += samples;
    this.from = this.position;
  }

  /** Everything kept from `sample` on. */
  since(sample: number): Int16Array {
    const from = Math.max(sample, this.from);
    const out = new Int16Array(Math.max(0, this.position - from));
    for (let i = 0; i < out.length; i++) out[i] = this.ring[(from + i) % this.ring.length]!;
    return out;
  }
}
