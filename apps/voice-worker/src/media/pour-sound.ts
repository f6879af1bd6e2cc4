import type { Sound } from './sound';

/** Plays `from` in the place of `into`, as it comes. Ends as it ends. */
export async function pourSound(from: Sound, into: Sound): Promise<void> {
  for (let at = 0; ; ) {
    for (; at < from.frames.length; at++) into.push(from.frames[at]!);
    if (from.complete) return into.finish(from.failure);
    await new Promise<void>((resolve) => from.onMore(resolve));
  }
}
