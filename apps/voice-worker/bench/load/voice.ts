import { noise, silence } from '@innline/testkit/caller';
import { toUlaw } from '@innline/testkit/ulaw';
import { FRAME_SAMPLES } from '../../src/media/frames';

/** Frame 0 is silence, those behind it are a noise of 300 ms that might be a word. Made once for all callers. */
const FRAMES = [silence(20), ...cut(noise(300, 0.2, 1))];

/** Index of the last frame of the noise. */
export const LAST_FRAME = FRAMES.length - 1;

function cut(pcm: Int16Array): Int16Array[] {
  const count = pcm.length / FRAME_SAMPLES;
  return Array.from({ length: count }, (_, i) => pcm.slice(i * FRAME_SAMPLES, (i + 1) * FRAME_SAMPLES));
}

/** As a page sends them. */
export const pcmFrames = (): Buffer[] => FRAMES.map((pcm) => Buffer.from(pcm.buffer, pcm.byteOffset, pcm.byteLength));

/** As a telephone's carrier sends them: µ-law in base64. */
export const ulawFrames = (): string[] => FRAMES.map((pcm) => toUlaw(pcm).toString('base64'));
