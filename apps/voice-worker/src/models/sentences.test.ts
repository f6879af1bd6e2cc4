import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Sentences } from './sentences';

function cut(text: string, size: number): string[] {
  const sentences = new Sentences();
  const pieces = text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? [];
  return [...pieces.flatMap((piece) => sentences.push(piece)), ...sentences.end()];
}

describe('a stream of words becomes sentences', () => {
  it.each([
    [
      'Yes, we do. It is on the roof! Would you like to book?',
      ['Yes, we do.', 'It is on the roof!', 'Would you like to book?'],
    ],
    ['Mr. Brown is expected at 7 p.m. today.', ['Mr. Brown is expected at 7 p.m. today.']],
    ['It costs 12.50 euros a night.', ['It costs 12.50 euros a night.']],
    ['Yes. Of course we do.', ['Yes. Of course we do.']],
    ['**Rooms**\n- a [double](https://x.example)\n- a suite 🎉', ['Rooms', '- a double', '- a suite']],
    ['', []],
  ])('%s', (text, expected) => {
    for (const size of [1, 3, 1_000]) expect(cut(text, size)).toEqual(expected);
  });

  it('the first is there before the rest is', () => {
    expect(new Sentences().push('We have a pool. It op')).toEqual(['We have a pool.']);
  });

  it('a sentence without an end is said in parts', () => {
    const parts = cut('and then we have more '.repeat(40), 11);
    expect(parts.length).toBeGreaterThan(2);
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(240);
  });

  it('no word is lost, however the pieces fall', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 60, mode: 'sentences' }), fc.integer({ min: 1, max: 30 }), (text, size) => {
        expect(cut(text, size).join(' ').split(/\s+/)).toEqual(text.split(/\s+/));
      }),
      { numRuns: 100 },
    );
  });
});
