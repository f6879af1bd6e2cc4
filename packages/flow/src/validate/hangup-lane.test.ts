import { describe, expect, it } from 'vitest';
import { flow, found } from './fixtures';
import { validate } from './validate';

const LEAD = { tool: 'create_lead', input: { interest: 'a wedding', number: '+34600111222' }, timeoutSeconds: 20 };
const START = { start: ['trigger'], bye: ['hangup'], gone: ['on_hangup'] } as const;

/** A lane of so many tools in a row; each may take 40 s: two tries of 20. */
function lane(tools: number, more: object = {}, first: [string, object?] = ['tool', LEAD]) {
  const names = Array.from({ length: tools }, (_, i) => `t${i}`);
  const nodes = Object.fromEntries(names.map((name, i) => [name, i === 0 ? first : ['tool', LEAD]]));
  const edges = names.flatMap((name, i) => [
    `${name}.success > ${names[i + 1] ?? 'bye'}`,
    `${name}.failure > ${names[i + 1] ?? 'bye'}`,
  ]);
  return flow({ ...START, ...nodes } as never, ['start.start > bye', `gone.next > ${names[0] ?? 'bye'}`, ...edges], {
    ...more,
  });
}

describe('the time after a caller has left', () => {
  it('is enough for a step or none', () => {
    expect(found(lane(0))).toEqual([]);
    expect(found(lane(1))).toEqual([]);
  });

  it('may be too short for what is drawn: told with the seconds, and kept from nothing', () => {
    const { problems } = validate(lane(2));
    expect(problems).toMatchObject([{ code: 'G7', severity: 'warning', node: 'gone' }]);
    expect(problems[0]!.message).toContain('80 seconds, and is broken off after 60');
  });

  it('is the flow’s to choose', () => {
    expect(found(lane(2, { limits: { hangupSeconds: 80 } }))).toEqual([]);
    expect(found(lane(1, { limits: { hangupSeconds: 39 } }))).toEqual(['(G7 gone)']);
  });

  it('goes the slowest of several ways, and a circle counts once', () => {
    const ways = flow({ ...START, look: ['tool', LEAD], again: ['tool', LEAD] } as never, [
      'start.start > bye',
      'gone.next > look',
      'look.success > bye',
      'look.failure > again',
      'again.success > bye',
      'again.failure > look',
    ]);
    expect(
      validate(ways)
        .problems.map(({ message }) => message)
        .join(),
    ).toContain('80 seconds');
  });

  it('ends at a step that needs the caller', () => {
    const ask = flow(
      {
        ...START,
        ask: ['listen', { timeoutSeconds: 20, tries: 4 }],
        do: ['tool', LEAD],
        late: ['tool', LEAD],
      } as never,
      [
        'start.start > bye',
        'gone.next > ask',
        ...['heard', 'no_input', 'not_understood'].map((port) => `ask.${port} > do`),
        ...['success', 'failure'].flatMap((port) => [`do.${port} > late`, `late.${port} > bye`]),
      ],
    );
    expect(found(ask).filter((finding) => finding.includes('gone'))).toEqual([]);
  });

  it('is worked out for drafts in any state, also very long ones', () => {
    expect(found(lane(1, {}, ['nobody_knows_this'])).filter((finding) => finding.includes('gone'))).toEqual([]);
    expect(found(lane(1, {}, ['tool', { tool: 7 }])).filter((finding) => finding.includes('gone'))).toEqual([]);
    const began = performance.now();
    expect(found(lane(1_900))).toEqual(['(G7 gone)']);
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  it.each([4, 601, 7.5, 'long', null])('%j is no such limit', (hangupSeconds) => {
    expect(validate(lane(1, { limits: { hangupSeconds } })).document).toBeNull();
  });
});
