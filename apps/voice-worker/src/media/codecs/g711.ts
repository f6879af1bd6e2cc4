/** G.711 µ-law and A-law by table: one look-up per sample, bit exact with ITU-T G.191's reference. */
import { newSamples } from '../frames';

/** The sample each byte of µ-law (PCMU) means. */
export const ULAW_TABLE: Int16Array = Int16Array.from({ length: 256 }, (_, byte) => {
  const code = ~byte & 0xff;
  const magnitude = (((code & 0x0f) << 3) + 132) << ((code >> 4) & 7);
  return code & 0x80 ? 132 - magnitude : magnitude - 132;
});

/** The sample each byte of A-law (PCMA) means. */
export const ALAW_TABLE: Int16Array = Int16Array.from({ length: 256 }, (_, byte) => {
  const code = byte ^ 0x55;
  const exponent = (code >> 4) & 7;
  const mantissa = (code & 0x0f) << 4;
  const magnitude = exponent === 0 ? mantissa + 8 : (mantissa + 0x108) << (exponent - 1);
  return code & 0x80 ? magnitude : -magnitude;
});

// Indexed by the sample's 16 bits, so a negative sample needs no branch at run time.
const ULAW_ENCODE = Uint8Array.from({ length: 65536 }, (_, bits) => encodeUlawSample((bits << 16) >> 16));
const ALAW_ENCODE = Uint8Array.from({ length: 65536 }, (_, bits) => encodeAlawSample((bits << 16) >> 16));

function encodeUlawSample(sample: number): number {
  const sign = sample < 0 ? 0x80 : 0;
  const biased = Math.min(Math.abs(sample), 32635) + 132;
  const exponent = 31 - Math.clz32(biased) - 7;
  return ~(sign | (exponent << 4) | ((biased >> (exponent + 3)) & 0x0f)) & 0xff;
}

function encodeAlawSample(sample: number): number {
  const sign = sample >= 0 ? 0x80 : 0;
  // One's complement for negatives, as the ITU's code does: -1 and 0 are mirror images.
  const magnitude = (sample >= 0 ? sample : ~sample) >> 4;
  const exponent = magnitude < 16 ? 0 : 31 - Math.clz32(magnitude) - 3;
  const mantissa = exponent < 2 ? magnitude & 0x0f : (magnitude >> (exponent - 1)) & 0x0f;
  return (sign | (exponent << 4) | mantissa) ^ 0x55;
}

function encodeBy(table: Uint8Array, pcm: Int16Array): Uint8Array {
  const out = new Uint8Array(pcm.length);
  for (let i = 0; i < pcm.length; i++) out[i] = table[pcm[i]! & 0xffff]!;
  return out;
}

/** Bytes of a codec to linear samples. @param table what each byte means */
export function decodeBy(table: Int16Array, bytes: Uint8Array): Int16Array {
  const out = newSamples(bytes.length);
  for (let i = 0; i < bytes.length; i++) out[i] = table[bytes[i]!]!;
  return out;
}

/** Linear 16-bit samples to one µ-law (PCMU) byte each. */
export const encodeUlaw = (pcm: Int16Array): Uint8Array => encodeBy(ULAW_ENCODE, pcm);
/** µ-law (PCMU) bytes to linear 16-bit samples. */
export const decodeUlaw = (bytes: Uint8Array): Int16Array => decodeBy(ULAW_TABLE, bytes);
/** Linear 16-bit samples to one A-law (PCMA) byte each. */
export const encodeAlaw = (pcm: Int16Array): Uint8Array => encodeBy(ALAW_ENCODE, pcm);
/** A-law (PCMA) bytes to linear 16-bit samples. */
export const decodeAlaw = (bytes: Uint8Array): Int16Array => decodeBy(ALAW_TABLE, bytes);
