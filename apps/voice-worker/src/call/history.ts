/** The last moments of audio, 8 kHz, addressed by sample: an utterance begins before anybody knows that it does. */
export class History {
  private chunks: { at: number; pcm: Int16Array }[] = [];
  /** Samples so far. */
  position = 0;

  constructor(private readonly keepSamples: number) {}

  push(pcm: Int16Array): void {
    this.chunks.push({ at: this.position, pcm });
    this.position += pcm.length;
    while (this.chunks[0] && this.chunks[0].at + this.chunks[0].pcm.length < this.position - this.keepSamples)
      this.chunks.shift();
  }

  /** Time passed without audio worth keeping. */
  skip(samples: number): void {
    this.position += samples;
    this.chunks = [];
  }

  /** Everything kept from `sample` on. */
  since(sample: number): Int16Array[] {
    return this.chunks
      .filter(({ at, pcm }) => at + pcm.length > sample)
      .map(({ at, pcm }) => (at >= sample ? pcm : pcm.subarray(sample - at)));
  }
}
