/** ITU-T G.711, computed rather than looked up: independent of the tables it tests. */
const BIAS = 0x84;
const CLIP = 32_635;

function encodeSample(sample: number): number {
  const sign = sample < 0 ? 0x80 : 0;
  const magnitude = Math.min(CLIP, Math.abs(sample)) + BIAS;
  const exponent = Math.max(0, Math.floor(Math.log2(magnitude)) - 7);
  return ~(sign | (exponent << 4) | ((magnitude >> (exponent + 3)) & 0x0f)) & 0xff;
}

function decodeSample(byte: number): number {
  const bits = ~byte & 0xff;
  const exponent = (bits >> 4) & 7;
  const magnitude = ((((bits & 0x0f) << 3) + BIAS) << exponent) - BIAS;
  return bits & 0x80 ? -magnitude : magnitude;
}

/** PCM16 at 16 kHz → µ-law at 8 kHz; pairs are averaged, which is filter enough for a test's voice. */
export const toUlaw = (pcm: Int16Array): Buffer =>
  Buffer.from(Array.from({ length: pcm.length >> 1 }, (_, i) => encodeSample((pcm[2 * i]! + pcm[2 * i + 1]!) >> 1)));

/** µ-law → PCM16, both at 8 kHz. */
export const fromUlaw = (bytes: Uint8Array): Int16Array => Int16Array.from(bytes, decodeSample);
