/** How late one side may be before the others are heard without it. */
const MIX_FRAMES = 3;

/** Keeps a frame for whoever mixes it with others, and lets go of what nobody fetched in time. */
export function keep(side: Int16Array[], pcm: Int16Array): void {
  side.push(pcm);
  if (side.length > 2 * MIX_FRAMES) side.splice(0, side.length - MIX_FRAMES);
}
