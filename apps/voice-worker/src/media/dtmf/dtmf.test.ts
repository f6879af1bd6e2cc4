import { describe, expect, it } from 'vitest';
import { decodeUlaw, encodeUlaw } from '../codecs';
import { createRandom, holdMusic, mixInto, ringback, tone } from '../dsp';
import { createDtmfDetector, dtmfTones, frequenciesOf } from '.';

const ALL = '123A456B789C*0#D';
const overLine = (pcm: Int16Array) => decodeUlaw(encodeUlaw(pcm));
function keysIn(pcm: Int16Array, chunk = 160): string {
  const detector = createDtmfDetector();
  let keys = '';
  for (let at = 0; at < pcm.length; at += chunk)
    for (const e of detector.push(pcm.subarray(at, at + chunk))) if (e.type === 'down') keys += e.key;
  return keys;
}
function whiteNoise(samples: number, peak: number, seed: number): Int16Array {
  const random = createRandom(seed);
  return Int16Array.from({ length: samples }, () => Math.round(random() * peak));
}

describe('DTMF', () => {
  it.each([
    [40, 40],
    [50, 50],
    [80, 60],
    [100, 80],
  ])('hears every key of %i ms with gaps of %i ms through µ-law, repeats included', (onMs, offMs) => {
    const keys = ALL.repeat(5).replace(/0/g, '00');
    expect(keysIn(overLine(dtmfTones(keys, { onMs, offMs, amplitude: 0.12 })))).toBe(keys);
  });

  it('reports down and up once each, with positions', () => {
    const events = createDtmfDetector().push(dtmfTones('5', { onMs: 100, offMs: 100 }));
    expect(events.map((e) => [e.type, e.key])).toEqual([
      ['down', '5'],
      ['up', '5'],
    ]);
    expect(events[0]!.atSample).toBeLessThanOrEqual(3 * 102);
    expect(events[1]!.atSample).toBeGreaterThan(800);
  });

  it.each([
    [4, 1.01, 0.99],
    [-4, 0.99, 1.01],
  ])('accepts %i dB of twist with the frequencies one per cent off', (twist, lowError, highError) => {
    const period = 800;
    const pcm = new Int16Array(ALL.length * period);
    [...ALL].forEach((key, i) => {
      const [low, high] = frequenciesOf(key as '0');
      pcm.set(tone([low * lowError], 400, { amplitude: 0.12 * 10 ** (twist / 40) }), i * period);
      mixInto(pcm, tone([high * highError], 400, { amplitude: 0.12 * 10 ** (-twist / 40) }), 1, i * period);
    });
    expect(keysIn(overLine(pcm))).toBe(ALL);
  });

  it('hears keys in noise at 15 dB', () => {
    const keys = '0123456789*#'.repeat(10);
    const pcm = dtmfTones(keys, { onMs: 80, offMs: 80, amplitude: 0.12 });
    // two sines of 0.12 have RMS 0.12; uniform noise of peak p has RMS p/√3
    mixInto(pcm, whiteNoise(pcm.length, 0.12 * 32767 * Math.sqrt(3) * 10 ** (-15 / 20), 3));
    expect(keysIn(overLine(pcm))).toBe(keys);
  });

  it('hears no key in music, ringing, noise or a single tone', () => {
    expect(keysIn(holdMusic(8000))).toBe('');
    expect(keysIn(ringback(8000))).toBe('');
    expect(keysIn(whiteNoise(400_000, 12_000, 5))).toBe('');
    expect(keysIn(tone([697], 8000))).toBe('');
  });
});
