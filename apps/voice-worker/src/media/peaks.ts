/** How many bars a waveform has per channel. */
export const PEAK_BARS = 400;

/** Blocks kept at most; then each two become one. A multiple of two, and several a bar. */
const MOST_BLOCKS = 8 * PEAK_BARS;

/**
 * Loudest sample of every 50 ms, of longer stretches in a recording that is minutes long; folds to 400 bars when it is
 * over, without reading it again.
 */
export class Peaks {
  private blocks: number[] = [];
  private loudest = 0;
  private filled = 0;

  constructor(private blockSamples = 800) {}

  /** Every `step`th sample from `from` on: one side of interleaved ones. */
  addAll(pcm: Int16Array, from = 0, step = 1): void {
    for (let i = from; i < pcm.length; ) {
      // up to the end of a block nothing else is looked at: this runs over all that is recorded
      const end = Math.min(pcm.length, i + (this.blockSamples - this.filled) * step);
      let { loudest } = this;
      const began = i;
      for (; i < end; i += step) {
        const sample = pcm[i]!;
        const size = sample < 0 ? -sample : sample;
        if (size > loudest) loudest = size;
      }
      this.filled += (i - began) / step;
      this.loudest = loudest;
      if (this.filled < this.blockSamples) return;
      this.blocks.push(loudest);
      if (this.blocks.length === MOST_BLOCKS) this.fold();
      this.loudest = 0;
      this.filled = 0;
    }
  }

  private fold(): void {
    const { blocks } = this;
    this.blocks = Array.from({ length: MOST_BLOCKS / 2 }, (_, i) => Math.max(blocks[2 * i]!, blocks[2 * i + 1]!));
    this.blockSamples *= 2;
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
