/** A word the decoder found: `p` is its mean per-frame likelihood against the best sound of each frame, 0..1. */
export interface HeardWord {
  word: string;
  frames: number;
  p: number;
}

/**
 * From acoustic fit to 0..1. Fit alone does not tell right from wrong: right answers of a human lie at 0.72–0.9, accidental matches at
 * 0.67–0.88 (tuning half). The garbage branch does the rejecting; this orders what is left.
 */
export const FIT = { none: 0.5, full: 0.95 };

/** 0..1: the mean fit of all words, pulled down by the worst one, which is where a wrong phrase shows. */
export function confidenceOf(words: readonly HeardWord[]): number {
  const frames = words.reduce((sum, w) => sum + w.frames, 0);
  if (frames === 0) return 0;
  const mean = words.reduce((sum, w) => sum + w.p * w.frames, 0) / frames;
  const worst = Math.min(...words.map((w) => w.p));
  const fit = (mean + worst) / 2;
  return Math.min(1, Math.max(0, (fit - FIT.none) / (FIT.full - FIT.none)));
}
