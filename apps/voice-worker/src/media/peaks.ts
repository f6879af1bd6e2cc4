/** How many bars a waveform has per channel. */
export const PEAK_BARS = 400;

/** Loudest sample of every 50 ms; folds to 400 bars when the recording is over, without reading it again. */
export class Peaks {
  private readonly blocks: number[] = [];
  private loudest = 0;
  private filled = 0;

  constructor(private readonly blockSamples = 800) {}

  add(sample: number): void {
    const size = sample < 0 ? -sample : sample;
    if (size > this.loudest) this.loudest = size;
    if (++this.filled === this.blockSamples) {
      this.blocks.push(this.loudest);
      this.loudest = 0;
      this.filled = 0;
    }
  }

  addAll(pcm: Int16Array): void {
    let { loudest, filled } = this;
    for (let i = 0; i < pcm.length; i++) {
      const sample = pcm[i]!;
      const size = sample < 0 ? -sample : sample;
      if (size > loudest) loudest = size;
      if (++filled === this.blockSamples) {
        this.blocks.push(loudest);
        loudest = 0;
        filled = 0;
      }
    }
    this.loudest = loudest;
    this.filled = filled;
  }

  /** 400 whole numbers, 0 (silence) to 100 (full scale). */
  bars(): number[] {
    const blocks = this.filled > 0 ? [...this.blocks, this.loudest] : this.blocks;
    return Array.from({ length: PEAK_BARS }, (_, i) => {
      const from = Math.floor((i * blocks.length) / PEAK_BARS);
      const to = Math.max(from + 1, Math.floor(((i + 1) * blocks.length) / PEAK_BARS));
      const loudest = Math.max(0, ...blocks.slice(from, to));
      return Math.min(100, Math.round((loudest / 32_768) * 100));
    });
  }
}
