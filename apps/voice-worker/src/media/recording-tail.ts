/** Pieces that were written: the next take them, for new ones would be 64 kB of garbage a second for every call. */
const spare: Int16Array[] = [];
const MOST_SPARE = 32;

/**
 * The last moments of a recording, not on disk yet: its sides interleaved as in the file, silence where nothing was laid
 * down. One piece of memory for the whole call: keeping the frames themselves until they are written made them old, and
 * collecting what is old stops all calls.
 */
export class RecordingTail {
  private readonly pcm: Int16Array;

  /** @param samples how many a side it holds */
  constructor(
    private readonly channels: number,
    private readonly samples: number,
  ) {
    this.pcm = new Int16Array(samples * channels);
  }

  /** Lays samples down; `at` counts from the tail's beginning. They must fit. */
  lay(side: number, at: number, pcm: Int16Array): void {
    const { channels, pcm: tail } = this;
    for (let i = 0, to = at * channels + side; i < pcm.length; i++, to += channels) tail[to] = pcm[i]!;
  }

  /** Silence on one side, from `from` up to `to`. */
  hush(side: number, from: number, to: number): void {
    for (let i = Math.max(0, from); i < Math.min(to, this.samples); i++) this.pcm[i * this.channels + side] = 0;
  }

  /** Cuts off the first so many samples of all sides, interleaved; more than it holds are silence. */
  take(samples: number): Int16Array {
    const length = samples * this.channels;
    const out = this.piece(length);
    out.set(this.pcm.subarray(0, length));
    this.pcm.copyWithin(0, length);
    this.pcm.fill(0, Math.max(0, this.pcm.length - length));
    return out;
  }

  /** What {@link take} gave is on disk, and nobody holds it any more. */
  giveBack(piece: Int16Array): void {
    if (piece.buffer.byteLength === this.pcm.byteLength && spare.length < MOST_SPARE) spare.push(piece);
  }

  private piece(length: number): Int16Array {
    if (length > this.pcm.length) return new Int16Array(length);
    // as long as this tail: pieces of a recording with another number of sides are no use here
    const at = spare.findIndex(({ buffer }) => buffer.byteLength === this.pcm.byteLength);
    const buffer = at < 0 ? new ArrayBuffer(this.pcm.byteLength) : spare.splice(at, 1)[0]!.buffer;
    return new Int16Array(buffer, 0, length);
  }
}
