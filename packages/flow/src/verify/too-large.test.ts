import { describe, expect, it } from 'vitest';
import { documentOf, type Example } from '../engine';
import { isBlocking } from '../validate';
import { prove } from './prove';

const NAMES = Array.from({ length: 9 }, (_, i) => `count_${i}`);

/** A menu with counters that all matter to the end: each choice counts one of them, and a test looks at all. */
function counting(names: readonly string[], lost: string): Example['flow'] {
  const options = names.map((name, i) => ({ id: name, label: name, digit: String(i + 1) }));
  return {
    variables: names.map((name) => ({ name, type: 'number', initial: 0 })),
    nodes: [
      { id: 'start', type: 'trigger' },
      { id: 'menu', type: 'menu', config: { options } },
      ...names.map((variable) => {
        return { id: variable, type: 'set', config: { assignments: [{ variable, action: 'increment', value: '1' }] } };
      }),
      {
        id: 'enough',
        type: 'condition',
        config: {
          rules: names.map((name) => ({
            id: name,
            label: name,
            tests: [{ left: `vars.${name}`, operator: 'at_least', right: '9' }],
          })),
        },
      },
      { id: 'desk', type: 'voicemail' },
      { id: 'bye', type: 'hangup' },
    ],
    edges: [
      ...['start.start > menu', 'menu.operator > desk', `menu.no_input > ${lost}`, 'menu.no_match > desk'],
      ...names.flatMap((name) => [`menu.${name} > ${name}`, `${name}.next > enough`]),
      ...[...names.map((name) => `enough.${name} > desk`), 'enough.otherwise > menu'],
      ...['desk.recorded > bye', 'desk.empty > bye'],
    ],
  };
}

const proved = (names: readonly string[], lost: string, mostMoments?: number) =>
  prove(documentOf({ title: 'a flow', flow: counting(names, lost) }), {}, { mostMoments }).problems;
const tooLarge = ({ message }: { message: string }) => message.includes('too large to look at every call');

describe('a flow with more moments than can be looked at', () => {
  it('says so, in a warning that blocks nothing', () => {
    const found = proved(NAMES, 'desk', 300);
    expect(found.filter(tooLarge)).toMatchObject([{ severity: 'warning', node: null }]);
    expect(found.filter(isBlocking)).toEqual([]);
  });

  it('still tells what it found until then, with the call that shows it', () => {
    const blocking = proved(NAMES, 'menu', 300).filter(isBlocking);
    expect(blocking).toMatchObject([
      { code: 'G3', node: 'menu', script: { words: expect.arrayContaining(['… and so on']) } },
    ]);
  });

  it('accuses nothing it did not look at, wherever it stops', () => {
    for (const most of [1, 2, 3, 5, 13, 50]) {
      expect(proved(NAMES, 'desk', most).filter(isBlocking), `${most} moments`).toEqual([]);
    }
  });

  it('is none where few counters matter: nothing is said of its size', () => {
    expect(proved(NAMES.slice(0, 2), 'desk').filter(tooLarge)).toEqual([]);
  });
});
