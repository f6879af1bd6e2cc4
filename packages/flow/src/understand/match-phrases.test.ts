import { describe, expect, it } from 'vitest';
import { builtinPhrases } from './lexicon/index';
import { CORPORA, type Corpus } from './match/corpus';
import { scores } from './match/score';
import { MATCH_MARGIN, MATCH_THRESHOLD, matchPhrases } from './match-phrases';

const menu = [
  { id: 'reservations', phrases: ['reservations', 'book a room', 'reservation'] },
  { id: 'restaurant', phrases: ['restaurant', 'dinner reservation', 'book a table'] },
  { id: 'spa', phrases: ['spa', 'massage'] },
  { id: 'front', phrases: ['front desk'] },
];
const match = (said: string, options = menu, language = 'en') => matchPhrases(said, options, language);

/** Right, asked again, wrong: over a corpus. */
function measure(corpus: Corpus) {
  const tally = (sayings: readonly (readonly [string, string])[]) => {
    const found = sayings.map(
      ([said, id]) => [said, id, matchPhrases(said, corpus.options, corpus.language)?.id ?? null] as const,
    );
    return {
      right: found.filter(([, id, got]) => got === id).length,
      wrong: found.filter(([, id, got]) => got !== null && got !== id).map(([said, , got]) => `${said} → ${got}`),
      asked: found.filter(([, , got]) => got === null).map(([said]) => said),
    };
  };
  const passed = corpus.offTopic.filter((said) => matchPhrases(said, corpus.options, corpus.language) !== null);
  return { clean: tally(corpus.clean), garbled: tally(corpus.garbled), passed };
}

describe.each(CORPORA)('the corpus in $language', (corpus) => {
  const found = measure(corpus);
  it('sends nobody to the wrong place', () => expect([...found.clean.wrong, ...found.garbled.wrong]).toEqual([]));
  it('lets nothing off-topic pass', () => expect(found.passed).toEqual([]));
  it('understands what is clearly said', () => {
    expect(found.clean.asked).toEqual([]);
  });
  it('understands most of what a recogniser garbles', () => {
    expect(found.garbled.right / corpus.garbled.length, found.garbled.asked.join('; ')).toBeGreaterThanOrEqual(0.7);
  });
});

it('has its threshold between what is off-topic and what is meant', () => {
  const best = (said: string, corpus: Corpus) =>
    Math.max(...scores(said, corpus.options, corpus.language).map(({ score }) => score));
  const off = CORPORA.flatMap((corpus) => corpus.offTopic.map((said) => best(said, corpus)));
  const meant = CORPORA.flatMap((corpus) => corpus.clean.map(([said]) => best(said, corpus)));
  expect(Math.max(...off)).toBeGreaterThan(MATCH_THRESHOLD - 0.06);
  expect(Math.max(...off)).toBeLessThan(MATCH_THRESHOLD);
  expect(Math.min(...meant)).toBeGreaterThan(MATCH_THRESHOLD);
  expect(Math.min(...meant)).toBeLessThan(MATCH_THRESHOLD + 0.06);
});

describe('the ways of matching, surest first', () => {
  it.each([
    ['Spa', 'spa', 1],
    ['DINNER reservation!', 'restaurant', 1],
    ["Hello, I'd like to speak to the front desk please", 'front', 0.9],
    ['is the massage still free tonight', 'spa', 0.95],
  ])('%s', (said, id, confidence) => expect(match(said)).toEqual({ id, confidence }));

  it('gives guesses less than certainty', () => {
    const guess = match('massaje');
    expect(guess?.id).toBe('spa');
    expect(guess!.confidence).toBeGreaterThanOrEqual(MATCH_THRESHOLD);
    expect(guess!.confidence).toBeLessThan(0.9);
  });

  it('lets a longer phrase win over one inside it', () => {
    expect(match('about my dinner reservation tonight')?.id).toBe('restaurant');
    expect(match('about my reservation tonight')?.id).toBe('reservations');
  });

  it('asks again when two options are named or equally alike', () => {
    expect(match('the spa or the restaurant')).toBeNull();
    const twins = [
      { id: 'a', phrases: ['north tower'] },
      { id: 'b', phrases: ['south tower'] },
    ];
    expect(match('tower', twins)).toBeNull();
    expect(
      match('the same', [
        { id: 'a', phrases: ['the same'] },
        { id: 'b', phrases: ['The same!'] },
      ]),
    ).toBeNull();
    expect(MATCH_MARGIN).toBeGreaterThan(0);
  });

  it('is not led astray by the words for a person and for repeating that every menu has', () => {
    for (const corpus of CORPORA) {
      const builtins = (['operator', 'repeat'] as const).map((kind) => ({
        id: kind as string,
        phrases: builtinPhrases(kind, corpus.language),
      }));
      const options = [...corpus.options.filter(({ id }) => id !== 'operator'), ...builtins];
      const found = corpus.clean.map(([said, id]) => [said, id, matchPhrases(said, options, corpus.language)?.id]);
      expect(found.filter(([, id, got]) => id !== got)).toEqual([]);
    }
  });

  it('takes no part of a word for a phrase', () => {
    expect(match('sparkling water')).toBeNull();
  });

  it.each(['', '   ', '?!', 'the', 'please'])('finds nothing in %j', (said) => expect(match(said)).toBeNull());

  it('has nothing to find in no options or blank phrases', () => {
    expect(match('spa', [])).toBeNull();
    expect(
      match('spa', [
        { id: 'a', phrases: [] },
        { id: 'b', phrases: ['', ' ?'] },
      ]),
    ).toBeNull();
  });

  it('matches other languages without their sounds', () => {
    const speisen = [
      { id: 'a', phrases: ['Frühstück', 'Abendessen'] },
      { id: 'b', phrases: ['Rezeption'] },
    ];
    expect(match('Verbinden Sie mich bitte mit der Rezeption', speisen, 'de')?.id).toBe('b');
    expect(match('wann gibt es fruhstuck', speisen, 'de-AT')?.id).toBe('a');
    expect(match('予約', [{ id: 'a', phrases: ['予約'] }], 'ja')).toEqual({ id: 'a', confidence: 1 });
  });

  it('takes a thousand words without hanging', () => {
    expect(match(`${'blah '.repeat(1000)}front desk`)?.id).toBe('front');
  });
});
