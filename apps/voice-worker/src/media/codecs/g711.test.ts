import { describe, expect, it } from 'vitest';
import { decodeAlaw, decodeUlaw, encodeAlaw, encodeUlaw } from './g711';

const allBytes = Uint8Array.from({ length: 256 }, (_, i) => i);
const allSamples = Int16Array.from({ length: 65536 }, (_, i) => i - 32768);

describe('G.711', () => {
  it('gives the values of the ITU tables', () => {
    expect([...encodeUlaw(Int16Array.of(0, 32767, -32768, 1000, -1000))]).toEqual([0xff, 0x80, 0x00, 0xce, 0x4e]);
    expect([...decodeUlaw(Uint8Array.of(0x00, 0x80, 0x7f, 0xff, 0x01))]).toEqual([-32124, 32124, 0, 0, -31100]);
    expect([...encodeAlaw(Int16Array.of(0, -1, 32767, -32768, 1000))]).toEqual([0xd5, 0x55, 0xaa, 0x2a, 0xfa]);
    expect([...decodeAlaw(Uint8Array.of(0xd5, 0x55, 0xaa, 0x2a, 0xfa))]).toEqual([8, -8, 32256, -32256, 1008]);
  });

  it('keeps every code through decode and encode (µ-law has two zeros, one survives)', () => {
    expect([...encodeAlaw(decodeAlaw(allBytes))]).toEqual([...allBytes]);
    expect([...encodeUlaw(decodeUlaw(allBytes))]).toEqual([...allBytes].map((b) => (b === 0x7f ? 0xff : b)));
  });

  it.each([
    ['µ-law', (s: Int16Array) => decodeUlaw(encodeUlaw(s)), 132],
    ['A-law', (s: Int16Array) => decodeAlaw(encodeAlaw(s)), 256],
  ] as const)('%s is monotonic and errs by at most half a step', (_, roundTrip, bias) => {
    const out = roundTrip(allSamples);
    const wrong = allSamples.filter((sample, i) => {
      const magnitude = Math.min(Math.abs(sample), 32124);
      const error = Math.abs(out[i]! - Math.sign(sample) * magnitude);
      return (i > 0 && out[i]! < out[i - 1]!) || error > (magnitude + bias) / 16;
    });
    expect([...wrong]).toEqual([]);
  });
});
