import { describe, expect, it } from 'vitest';
import { documentOf, type Example } from '../engine';
import type { EmbeddedFlow } from '../model';
import { endsOf, subflowDepth, usedFlows, wayInto, withoutSubflows, withSubflows } from '../subflows';
import { verify } from '../verify';
import type { ValidateContext } from './checked-flow';
import { validate } from './validate';

type Flow = Example['flow'];
const START = { id: 'start', type: 'trigger' };
const BYE = { id: 'bye', type: 'hangup' };
const doc = (flow: Flow) => documentOf({ title: 'a flow', flow });
const embedded = (flow: Flow, name = 'Other'): EmbeddedFlow => ({ name, version: 1, document: doc(flow) });
const ENDS = [{ id: 'end', label: 'Finished' }];
const uses = (flowId: string | null, config: object = {}) => ({
  id: 'in',
  type: 'subflow',
  config: { flowId, ...config },
});
const outer = (config: object = {}, flowId: string | null = 'other'): Flow => ({
  nodes: [START, uses(flowId, config) as Flow['nodes'][number], BYE],
  edges: ['start.start > in', 'in.end > bye'],
});
const OTHER: Flow = {
  variables: [{ name: 'n', type: 'number', initial: 1 }],
  nodes: [START, BYE],
  edges: ['start.start > bye'],
};
const messages = (flow: Flow, context: ValidateContext) =>
  validate(doc(flow), context).problems.map(({ severity, message, field }) => `${severity} ${field} ${message}`);

describe('a step that uses another flow', () => {
  it('is fine where the flow is there and comes back as drawn', () => {
    expect(messages(outer(), { flows: { other: embedded(OTHER) }, flowId: 'me' })).toEqual([]);
    expect(messages(outer(), {})).toEqual([]);
  });

  it.each([
    ['has none yet', outer({}, null), {}, 'blocks flowId “in” has no flow yet'],
    ['is gone', outer(), { flows: {} }, 'blocks flowId The flow that “in” uses is gone or was never published'],
    [
      'is itself',
      outer({}, 'me'),
      { flowId: 'me', flows: { me: embedded(OTHER) } },
      'blocks flowId “in” leads this flow into itself',
    ],
    [
      'has another end',
      outer(),
      { flows: { other: embedded({ ...OTHER, nodes: [START, { ...BYE, config: { outcome: 'Booked' } }] }) } },
      'blocks ends “Other” can now end with “Booked” and no longer ends with “Finished”',
    ],
    [
      'lost an end',
      outer({ ends: [...ENDS, { id: 'booked', label: 'Booked' }] }),
      { flows: { other: embedded(OTHER) } },
      'warning ends “Other” no longer ends with “Booked”',
    ],
    [
      'has no such variable to tell',
      outer({ inputs: { m: '1' } }),
      { flows: { other: embedded(OTHER) } },
      'blocks inputs.m “Other” has no variable “m”',
    ],
    [
      'has no such variable to take',
      outer({ outputs: [{ variable: '', from: 'm' }] }),
      { flows: { other: embedded(OTHER) } },
      'blocks outputs.0.from “Other” has no variable “m”',
    ],
  ] as [string, Flow, ValidateContext, string][])('%s', (_, flow, context, message) => {
    expect(messages(flow, context).some((found) => found.startsWith(message))).toBe(true);
  });

  it('a circle is refused with the whole way', () => {
    const middle = embedded({ ...outer({}, 'me'), subflows: { me: { name: 'Reception', flow: OTHER } } }, 'Spa');
    expect(messages(outer(), { flowId: 'me', flows: { other: middle } })[0]).toContain(
      '“in” leads this flow into itself: it uses “Spa”, which uses “Reception”',
    );
  });

  it('more than four flows within each other are too many', () => {
    let flow: Flow = OTHER;
    for (let depth = 0; depth < 4; depth++)
      flow = { ...outer({}, `f${depth}`), subflows: { [`f${depth}`]: { name: 'F', flow } } };
    expect(messages(outer(), { flows: { other: embedded(flow) } })[0]).toContain('more than 4 flows within each other');
  });
});

describe('what a document holds', () => {
  it('is the flows it uses, each once, and nothing else', () => {
    const drawn = doc({
      ...outer(),
      nodes: [
        START,
        uses('other'),
        { ...uses('other'), id: 'in2' },
        { ...uses('gone'), id: 'in3' },
        BYE,
      ] as Flow['nodes'],
    });
    expect(usedFlows(drawn)).toEqual(['other', 'gone']);
    const held = withSubflows(drawn, { other: embedded(OTHER), more: embedded(OTHER), constructor: embedded(OTHER) });
    expect(Object.keys(held.subflows!)).toEqual(['other']);
    expect(subflowDepth(held)).toBe(1);
    expect(wayInto(held, 'other')).toEqual(['Other']);
    expect(wayInto(held, 'gone')).toBeNull();
    expect(withoutSubflows(held)).toEqual(drawn);
    expect(withSubflows(doc(OTHER), {})).toEqual(doc(OTHER));
  });

  it('ends as its hang-ups and open ways say', () => {
    const hangup = (id: string, config: object) => ({ id, type: 'hangup', config }) as Flow['nodes'][number];
    const nodes = [
      START,
      hangup('a', { outcome: 'Table booked' }),
      hangup('b', { outcome: 'table_booked' }),
      hangup('c', { inside: 'ends_call' }),
      hangup('d', { outcome: '予約' }),
    ];
    expect(endsOf(doc({ nodes, edges: [] }))).toEqual([{ id: 'table_booked', label: 'Table booked' }, ENDS[0]]);
    expect(endsOf(doc({ nodes: [START, { id: 'hi', type: 'greet', intendedEnds: ['next'] }], edges: [] }))).toEqual(
      ENDS,
    );
    expect(endsOf(doc({ nodes: [START, { id: 'to', type: 'transfer' }], edges: [] }))).toEqual([]);
  });
});

describe('the search for what can go wrong', () => {
  const menu = (edges: string[]): Flow => ({
    nodes: [
      START,
      { id: 'ask', type: 'menu', config: { operatorOn: false, options: [{ id: 'a', label: 'A', digit: '1' }] } },
      BYE,
    ],
    edges: ['start.start > ask', 'ask.a > bye', ...edges],
  });
  const held = (flow: Flow, inner: Flow): Flow => ({ ...flow, subflows: { other: { name: 'Other', flow: inner } } });
  const desk: Flow['nodes'] = [{ id: 'desk', type: 'voicemail', config: {} }];
  const findings = (flow: Flow, context: ValidateContext = {}) =>
    verify(doc(flow), context).findings.map(({ code, node, message }) => `${code} ${node} ${message}`);

  it('goes into flows that are used, and tells which', () => {
    const found = findings(held(outer(), menu(['ask.no_input > ask', 'ask.no_match > bye'])));
    expect(found[0]).toMatch(/^G3 in .*who says nothing.*“ask” in “in”/);
  });

  it('goes out of them again: a circle through both is one', () => {
    const flow = { ...outer(), edges: ['start.start > in', 'in.end > in'] };
    const found = verify(doc(held(flow, menu(['ask.no_input > bye', 'ask.no_match > bye']))));
    const stranded = found.findings.find(({ code }) => code === 'G3');
    expect(stranded).toMatchObject({
      node: 'in',
      script: { again: expect.arrayContaining([{ silence: 'deadline' }]) },
    });
  });

  it('finds a person behind the way back', () => {
    const flow = {
      ...outer(),
      nodes: [START, uses('other'), ...desk, BYE] as Flow['nodes'],
      edges: ['start.start > in', 'in.end > desk', 'desk.recorded > bye', 'desk.empty > bye'],
    };
    const inner = menu(['ask.no_input > bye', 'ask.no_match > bye']);
    expect(findings(held(flow, inner))).toEqual([]);
    expect(findings(held(outer(), inner))[0]).toMatch(/^G4 in /);
  });

  it('takes what the hotel has published meanwhile where it is told', () => {
    const drawn = doc(outer());
    const flows = { other: embedded(menu(['ask.no_input > ask', 'ask.no_match > bye'])) };
    expect(verify(drawn, { flows }).findings[0]).toMatchObject({ code: 'G3', node: 'in' });
    expect(verify(drawn).findings).toEqual([]);
  });

  it('follows counters of the inner flow, from their first value each time', () => {
    const counting = (limit: string): Flow => ({
      variables: [{ name: 'tries', type: 'number', initial: 0 }],
      nodes: [
        START,
        { id: 'count', type: 'set', config: { assignments: [{ variable: 'tries', action: 'increment', value: '1' }] } },
        {
          id: 'enough',
          type: 'condition',
          config: {
            rules: [{ id: 'r', label: 'Enough', tests: [{ left: 'vars.tries', operator: 'at_least', right: limit }] }],
          },
        },
        BYE,
      ],
      edges: ['start.start > count', 'count.next > enough', 'enough.r > bye', 'enough.otherwise > count'],
    });
    const twice: Flow = {
      variables: [{ name: 'tries', type: 'number', initial: 0 }],
      nodes: [START, uses('other'), { ...uses('other'), id: 'in2' }, BYE] as Flow['nodes'],
      edges: ['start.start > in', 'in.end > in2', 'in2.end > bye'],
    };
    expect(findings(held(twice, counting('3')))).toEqual([]);
    const never = counting('3');
    never.nodes[1] = {
      id: 'count',
      type: 'set',
      config: { assignments: [{ variable: 'tries', action: 'set', value: '1' }] },
    };
    expect(findings(held(twice, never))[0]).toMatch(/^G5 in /);
  });
});
