import { describe, expect, it } from 'vitest';
import { documentOf, type Example } from '../engine';
import { endsOf } from '../subflows';
import { findingsOf } from './testing/check';

type Flow = Example['flow'];
const START = { id: 'start', type: 'trigger' };
const BYE = { id: 'bye', type: 'hangup' };
const LOOK = { id: 'look', type: 'tool', config: { tool: 'get_caller_history', input: { number: '+34600111222' } } };
const MESSAGE = { id: 'message', type: 'voicemail' };
const TALK = ['message.recorded > bye', 'message.empty > bye'];

describe('after the caller has hung up', () => {
  const after = (failure: string): Flow => ({
    nodes: [START, MESSAGE, BYE, { id: 'gone', type: 'on_hangup' }, LOOK],
    edges: ['start.start > message', ...TALK, 'gone.next > look', `look.failure > ${failure}`, 'look.success > bye'],
  });

  it('a circle is found (G5), without a call that could be shown', () => {
    expect(findingsOf('G5', after('look'))).toEqual([
      {
        severity: 'blocks',
        node: 'look',
        message: expect.stringMatching(
          /^After the caller has hung up, a call can go round for ever at “look” without an end/,
        ),
        words: null,
      },
    ]);
  });

  it('what needs a caller ends it: a voicemail that would begin again is no circle', () => {
    expect(findingsOf('G5', after('message'))).toEqual([]);
    expect(findingsOf('G3', after('message'))).toEqual([]);
  });

  it('counters stand as the call left them', () => {
    const flow = after('enough');
    flow.variables = [{ name: 'tries', type: 'number', initial: 5 }];
    flow.nodes.push(
      { id: 'few', type: 'set', config: { assignments: [{ variable: 'tries', action: 'set', value: '0' }] } },
      {
        id: 'enough',
        type: 'condition',
        config: {
          rules: [{ id: 'r', label: 'Enough', tests: [{ left: 'vars.tries', operator: 'at_least', right: '3' }] }],
        },
      },
    );
    flow.edges.push('enough.r > bye', 'enough.otherwise > look');
    expect(findingsOf('G5', flow)).toEqual([]);
    flow.edges = flow.edges.map((edge) => (edge === 'start.start > message' ? 'start.start > few' : edge));
    flow.edges.push('few.next > message');
    expect(findingsOf('G5', flow).map(({ node }) => node)).toEqual(['look']);
  });
});

it('when something breaks: a circle in that lane is found though no call can be shown', () => {
  const flow: Flow = {
    nodes: [START, MESSAGE, BYE, { id: 'broken', type: 'on_error' }, LOOK],
    edges: ['start.start > message', ...TALK, 'broken.next > look', 'look.failure > look', 'look.success > bye'],
  };
  expect(findingsOf('G5', flow)).toMatchObject([{ node: 'look', words: null }]);
  expect(findingsOf('G5', flow)[0]!.message).toMatch(/^When something breaks, a call can go round/);
});

describe('a conversation with a model', () => {
  const talk = (edges: string[]): Flow => ({
    nodes: [START, { id: 'talk', type: 'agent' }, MESSAGE, BYE],
    edges: ['start.start > talk', 'talk.done > bye', 'talk.limit > bye', ...edges, ...TALK],
  });

  it('counts on 0 and not on the model breaking: only what the caller decides is a way (G4)', () => {
    expect(findingsOf('G4', talk(['talk.failed > message', 'talk.wants_human > bye']))).toMatchObject([
      { node: 'talk' },
    ]);
    expect(findingsOf('G4', talk(['talk.failed > bye', 'talk.wants_human > message']))).toEqual([]);
  });

  it('does not break for who says nothing: that circle is the model’s (G5), not the silent caller’s (G3)', () => {
    const flow = talk(['talk.failed > talk', 'talk.wants_human > message']);
    expect(findingsOf('G3', flow)).toEqual([]);
    expect(findingsOf('G5', flow)).toMatchObject([{ node: 'talk' }]);
  });
});

describe('an outcome of a tool that nobody drew', () => {
  const undrawn: Flow = {
    nodes: [START, LOOK, MESSAGE, BYE],
    edges: ['start.start > look', 'look.success > look', 'look.failure > message', ...TALK],
  };

  it('counts as done, as in a call', () => {
    const [found] = findingsOf('G5', undrawn);
    expect(found).toMatchObject({ node: 'look' });
  });

  it('is no end of a flow that another one uses', () => {
    expect(endsOf(documentOf({ title: 'a', flow: undrawn })).map(({ id }) => id)).toEqual(['end']);
    const { nodes, edges } = documentOf({ title: 'a', flow: undrawn });
    const [inner] = nodes.filter(({ id }) => id === 'bye');
    expect(endsOf({ nodes: nodes.filter((node) => node !== inner), edges })).toEqual([]);
  });
});

describe('flows that are used', () => {
  const inner: Flow = {
    nodes: [START, { id: 'booked', type: 'hangup', config: { outcome: 'booked' } }],
    edges: ['start.start > booked'],
  };
  const ends = [
    { id: 'booked', label: 'Booked' },
    { id: 'end', label: 'Finished' },
  ];
  const using = (intendedEnds: string[], edges: string[]): Flow => ({
    nodes: [START, { id: 'book', type: 'subflow', config: { flowId: 'b', ends }, intendedEnds }],
    edges: ['start.start > book', ...edges],
    subflows: { b: { name: 'Book', flow: inner } },
  });

  it('an end that is meant to end the call does not go out by another', () => {
    expect(findingsOf('G5', using(['booked'], ['book.end > book']))).toEqual([]);
    expect(findingsOf('G5', using([], ['book.booked > book']))).toMatchObject([{ node: 'book' }]);
  });
});
