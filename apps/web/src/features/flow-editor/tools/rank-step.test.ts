import { allNodeTypes } from '@innline/flow';
import { expect, it } from 'vitest';
import { rankStep } from './rank-step';

const best = (typed: string) =>
  allNodeTypes()
    .map(({ type, label, help }) => ({ label, rank: rankStep(type, typed, [label, help]) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)[0]?.label;

it('finds every step by its whole name, by its first letters and by its type', () => {
  for (const { type, label } of allNodeTypes()) {
    for (const typed of [label, label.toUpperCase(), ` ${label} `]) expect(best(typed), typed).toBe(label);
    expect(rankStep(type, label.slice(0, 4), [label])).toBe(1);
    expect(rankStep(type, type.replaceAll('_', ' '), [])).toBeGreaterThan(0);
  }
});

it('knows words within a name, and words of the help last', () => {
  expect(rankStep('subflow', 'flow', ['Another flow', ''])).toBe(0.8);
  expect(rankStep('subflow', 'other', ['Another flow', ''])).toBe(0.6);
  expect(rankStep('language', 'number', ['Language', 'Told by the number.'])).toBe(0.3);
});

it('takes no letters scattered over a sentence for a word', () => {
  expect(rankStep('language', 'another', ['Language', 'Chosen, told by the number, or heard.'])).toBe(0);
  expect(best('zzz')).toBeUndefined();
});
