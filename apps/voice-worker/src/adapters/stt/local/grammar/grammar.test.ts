import { describe, expect, it } from 'vitest';
import { languageOf } from '../languages';
import { date, time } from './dates';
import { grammarFor } from './from-expectations';
import { Grammar } from './grammar';
import { numberWords } from './number-words';
import { digits, number } from './numbers';
import { phraseWords } from './words';

/** Whether the grammar accepts the words from start to end: the decoder's view, on paper. */
function accepts(g: Grammar, text: string): boolean {
  const hops = g.skips();
  const close = (states: Set<number>) => {
    for (const { from, to } of hops) if (states.has(from)) states.add(to);
    return states;
  };
  let at = close(new Set([g.start]));
  for (const word of text.split(' ')) {
    const next = new Set<number>();
    for (const arc of g.words()) if (arc.word === word && at.has(arc.from)) next.add(arc.to);
    // One hop only, as the decoder does it.
    const reached = new Set(next);
    for (const { from, to } of hops) if (next.has(from)) reached.add(to);
    at = reached;
  }
  return at.has(g.final);
}
const grammar = (build: (g: Grammar, from: number, to: number) => void) => {
  const g = new Grammar();
  build(g, g.start, g.final);
  return g;
};

describe('grammars', () => {
  it('turns chains of wordless hops into single ones with the best probability', () => {
    const g = new Grammar();
    const [a, b] = [g.state(), g.state()];
    g.skip(g.start, a, 0.5);
    g.skip(a, b, 0.5);
    g.skip(g.start, b, 0.1);
    g.skip(b, a); // a ring must not hang it
    g.skip(b, g.final);
    const hop = (from: number, to: number) => g.skips().find((h) => h.from === from && h.to === to)?.p;
    expect(hop(g.start, b)).toBe(0.25);
    expect(hop(g.start, g.final)).toBe(0.25);
    expect(hop(a, g.final)).toBe(0.5);
  });

  it('shares the beginnings of phrases', () => {
    const g = grammar((it, from, to) => {
      it.phrase(from, to, ['i', 'want']);
      it.phrase(from, to, ['i', 'want', 'to']);
    });
    expect(g.words().length).toBe(3);
    expect([accepts(g, 'i want'), accepts(g, 'i want to'), accepts(g, 'i')]).toEqual([true, true, false]);
  });

  it.each([
    [
      'digits',
      (g: Grammar, a: number, b: number) => digits(g, a, b, 3, 5),
      ['four one two', 'double five oh', 'triple nine one one'],
      ['four one', 'one two three four five six', 'double five'],
    ],
    [
      'a small range',
      (g: Grammar, a: number, b: number) => number(g, a, b, 1, 8),
      ['one', 'eight'],
      ['nine', 'zero', 'twenty'],
    ],
    [
      'a room number',
      (g: Grammar, a: number, b: number) => number(g, a, b, 100, 999),
      ['four hundred and twelve', 'four twelve', 'four oh two', 'four one two', 'four hundred'],
      ['hundred', 'four and'],
    ],
    [
      'a large number',
      (g: Grammar, a: number, b: number) => number(g, a, b),
      ['zero', 'two thousand three hundred and five', 'twelve oh four', 'ninety nine'],
      ['thousand'],
    ],
    [
      'a date',
      date,
      [
        'tomorrow',
        'next friday',
        'march third',
        'march the third',
        'the third of march',
        'the fifteenth',
        'friday march twenty third twenty twenty six',
        'in two weeks',
        'march three',
      ],
      ['march', 'of march', 'third twenty', 'fortieth of march'],
    ],
    [
      'a time',
      time,
      [
        'eight',
        'eight thirty',
        'eight thirty pm',
        'half past eight',
        'a quarter to nine',
        "eight o'clock in the evening",
        'eight oh five',
        'noon',
        'twenty fifteen',
      ],
      ['past eight', 'half past', 'pm'],
    ],
  ] as const)('%s', (_, build, good, bad) => {
    const g = grammar(build);
    for (const text of good) expect([text, accepts(g, text)]).toEqual([text, true]);
    for (const text of bad) expect([text, accepts(g, text)]).toEqual([text, false]);
  });

  it('puts greetings, carriers, articles and courtesies around a phrase, and any sounds beside it', () => {
    const g = grammarFor(
      [{ kind: 'phrases', options: [{ id: 'd', phrases: ['Front Desk', 'Room 12'] }] }],
      languageOf('en-GB')!,
    );
    for (const text of [
      'front desk',
      'um front desk',
      'hello can i speak to the front desk please',
      'the front desk thank you',
      'room twelve',
      'ph_aa ph_b ph_k',
    ])
      expect([text, accepts(g, text)]).toEqual([text, true]);
    for (const text of ['front', 'please', 'can i speak to the', 'front desk ph_aa', 'front desk room twelve'])
      expect([text, accepts(g, text)]).toEqual([text, false]);
  });

  it('writes phrases as they are said', () => {
    expect(phraseWords('Café & Bar, Wi-Fi 24!', 'en')).toEqual(['cafe', 'and', 'bar', 'wi', 'fi', 'twenty', 'four']);
    expect(phraseWords("I'd like 1205", 'en')).toEqual(["i'd", 'like', 'one', 'thousand', 'two', 'hundred', 'five']);
    expect(phraseWords('Petit déjeuner', 'fr')).toEqual(['petit', 'déjeuner']);
    expect(numberWords(9999).join(' ')).toBe('nine thousand nine hundred ninety nine');
  });
});
