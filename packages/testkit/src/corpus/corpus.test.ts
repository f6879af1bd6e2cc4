import { describe, expect, it } from 'vitest';
import { MENUS, makeCorpus, optionIn, overLine, TEXTS, VOICES } from '.';
import { halfOf } from './texts';

describe('speech corpus', () => {
  it('has at least 200 spoken menu answers even without espeak and the human recordings', () => {
    expect(TEXTS.length * VOICES.flite.length).toBeGreaterThanOrEqual(200);
    expect(new Set(TEXTS.map((t) => `${t.menu} ${t.text}`)).size).toBe(TEXTS.length);
    for (const group of ['bare', 'carrier', 'unlisted', 'out'])
      expect(TEXTS.filter((t) => t.group === group).length).toBeGreaterThan(5);
  });

  it('labels every text with what is in it, and leaves the others out', () => {
    for (const t of TEXTS) {
      if (t.group === 'out' && t.menu !== 'yes_no')
        expect([t.text, optionIn(t.menu, t.text.toLowerCase())]).toEqual([t.text, undefined]);
      if (t.group !== 'out') expect([t.text, optionIn(t.menu, t.text.toLowerCase())]).toEqual([t.text, t.expected]);
    }
    expect(optionIn('main', 'make a reservation')).toBe('reservations');
    expect(optionIn('digit', 'oh')).toBe('0');
    expect(Object.keys(MENUS).length).toBe(7);
  });

  it('is divided into two halves of about the same size', () => {
    const tune = TEXTS.filter((t) => halfOf(t.text) === 'tune').length;
    expect(tune / TEXTS.length).toBeGreaterThan(0.4);
    expect(tune / TEXTS.length).toBeLessThan(0.6);
  });

  it('speaks each text with each voice there is', async () => {
    let n = 0;
    const tools = {
      speak: async (family: string) => (family === 'flite' ? new Int16Array(8) : undefined),
      readWav: () => ({ pcm: new Int16Array(1), sampleRate: 1 }),
    };
    for await (const u of makeCorpus(tools)) {
      expect(u.family).toBe('flite');
      n++;
    }
    expect(n).toBe(TEXTS.length * 3);
  });

  it('makes a telephone line: level, band, and noise as far below the speech as asked', () => {
    const tone = (f: number) =>
      Int16Array.from({ length: 8000 }, (_, i) => 3000 * Math.sin((2 * Math.PI * f * i) / 8000));
    const rms = (pcm: Int16Array) => Math.sqrt(pcm.reduce((s, v) => s + v * v, 0) / pcm.length);
    const db = (x: number) => 20 * Math.log10(x / 32768);
    const line = overLine(tone(1000), { snrDb: 20 });
    expect(db(rms(line.subarray(4800, 12_800)))).toBeCloseTo(-22, 0);
    expect(db(rms(line.subarray(0, 4800)))).toBeCloseTo(-42, -0.5);
    expect(overLine(tone(1000), { snrDb: 20 })).toEqual(line);
    // A mixture keeps its middle and loses its low end.
    const middle = tone(1000);
    const mixture = Int16Array.from(tone(100), (v, i) => v + middle[i]!);
    const through = overLine(mixture, { snrDb: Infinity }).subarray(6000, 11_600);
    const level = (f: number) =>
      Math.hypot(
        ...[Math.sin, Math.cos].map((wave) =>
          through.reduce((s, v, i) => s + v * wave((2 * Math.PI * f * i) / 8000), 0),
        ),
      );
    expect(20 * Math.log10(level(100) / level(1000))).toBeLessThan(-30);
  });
});
