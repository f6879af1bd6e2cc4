import { describe, expect, it } from 'vitest';
import { type Flow, findingsOf } from '../testing/check';

/** Menus one after the other; who gets nothing across goes from each to the next. */
const menus = (count: number, config: object = {}): Flow => ({
  nodes: [
    { id: 'start', type: 'trigger' },
    ...Array.from({ length: count }, (_, i) => ({
      id: `m${i}`,
      type: 'menu',
      config: {
        options: [{ id: 'a', label: 'A', digit: '1' }],
        operatorOn: false,
        prompt: { en: 'Press 1.' },
        ...config,
      },
    })),
    { id: 'bye', type: 'hangup' },
  ],
  edges: [
    'start.start > m0',
    ...Array.from({ length: count }, (_, i) => (i + 1 < count ? `m${i + 1}` : 'bye')).flatMap((to, i) =>
      ['a', 'no_input', 'no_match'].map((port) => `m${i}.${port} > ${to}`),
    ),
  ],
});

describe('G3: seconds and steps', () => {
  it('are kept by a few questions', () => {
    expect(findingsOf('G3', menus(3))).toEqual([]);
  });

  it('are broken by silence that takes too long, with the call that shows it', () => {
    const [found, ...more] = findingsOf('G3', menus(6, { timeoutSeconds: 20 }));
    expect(more).toEqual([]);
    expect(found).toMatchObject({ severity: 'blocks' });
    expect(found!.message).toMatch(
      /^A caller who says nothing, spends about 6\.\d minutes before the call comes to an end; at most 5 minutes are allowed\. Ask less often at “m0”/,
    );
    expect(found!.words).toHaveLength(7);
    expect(found!.words![1]).toBe('m0: Says nothing');
  });

  it('are counted as the hotel wants', () => {
    const flow = menus(3);
    expect(findingsOf('G3', flow, { limits: { lostSeconds: 30 } })[0]!.message).toContain(
      'at most 30 seconds are allowed',
    );
    expect(findingsOf('G3', flow, {}, { limits: { lostSteps: 3 } })[0]!.message).toContain(
      'goes through 4 steps before the call comes to an end; at most 3 are allowed',
    );
    expect(findingsOf('G3', flow, {}, { limits: { lostSteps: 4 } })).toEqual([]);
  });

  it('count what is said to them, every time again', () => {
    const prompt = { en: 'a long story '.repeat(40) };
    // 37 seconds, three times, in three menus
    expect(findingsOf('G3', menus(3, { prompt }))[0]!.message).toContain('minutes');
    expect(findingsOf('G3', menus(3, { prompt, tries: 1 }))).toEqual([]);
  });

  it('name everybody who suffers the same', () => {
    const [found] = findingsOf('G3', menus(3), { limits: { lostSteps: 3 } });
    expect(found!.message).toContain(
      'who says nothing, or who keeps pressing wrong keys, or whose words are never understood',
    );
  });

  it('leave circles to those who look for circles', () => {
    const flow = menus(2);
    flow.edges = flow.edges.filter((edge) => edge !== 'm1.no_input > bye').concat('m1.no_input > m0');
    const found = findingsOf('G3', flow);
    expect(found).toHaveLength(1);
    expect(found[0]!.message).toContain('goes round for ever');
  });
});
