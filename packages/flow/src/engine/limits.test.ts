import { describe, expect, it } from 'vitest';
import { exampleFacts } from './example/facts';
import { jsonBytes } from './memory';
import { ready, TestCall } from './testing/caller';

const TRIGGER = { id: 'start', type: 'trigger' };
const text = (en: string) => ({ text: { en } });

describe('limits are faults the caller hears politely', () => {
  it('a circle that waits for nothing', () => {
    const flow = ready({
      limits: { hopsPerStep: 10 },
      nodes: [TRIGGER, { id: 'a', type: 'set' }, { id: 'b', type: 'set' }],
      edges: ['start.start > a', 'a.next > b', 'b.next > a'],
    });
    const call = new TestCall(flow);
    expect(call.faults).toEqual(['hops_exceeded']);
    expect(call.trace.filter(({ type }) => type === 'node.entered')).toHaveLength(10);
    expect(call.said).toEqual([
      'I am sorry, something went wrong on our side. Please call again in a few minutes. Goodbye.',
    ]);
    expect(call.do({ hear: 'prompt' }).state.end).toEqual({ reason: 'limit', outcome: null });
  });

  it('a circle that speaks', () => {
    const flow = ready({
      limits: { visitsPerNode: 3 },
      nodes: [TRIGGER, { id: 'a', type: 'greet', config: text('Round and round.') }],
      edges: ['start.start > a', 'a.next > a'],
    });
    const call = new TestCall(flow).do({ hear: 'prompt' }, { hear: 'prompt' });
    expect(call.faults).toEqual([]);
    call.do({ hear: 'prompt' });
    expect(call.faults).toEqual(['visits_exceeded']);
    expect(call.do({ hear: 'prompt' }).state.end?.reason).toBe('limit');
  });

  it('a caller who speaks the language of the call hears the apology in it', () => {
    const flow = ready({
      languages: ['de-AT'],
      nodes: [TRIGGER, { id: 'h', type: 'hours' }],
      edges: ['start.start > h'],
    });
    expect(new TestCall(flow).said[0]).toMatch(/^Es tut mir leid/);
  });

  it('more to remember than allowed: the old value stays', () => {
    const flow = ready({
      limits: { variableBytes: 1_000 },
      variables: [{ name: 'note', type: 'text', initial: 'x' }],
      nodes: [
        TRIGGER,
        { id: 'grow', type: 'set', config: { assignments: [{ variable: 'note', value: 'é'.repeat(600) }] } },
      ],
      edges: ['start.start > grow'],
    });
    const call = new TestCall(flow);
    expect(call.faults).toEqual(['variables_too_large']);
    expect(call.state.vars.note).toBe('x');
    expect(call.trace.some(({ type }) => type === 'variable.set')).toBe(false);
  });

  it('just as much as allowed is no fault', () => {
    const flow = ready({
      limits: { variableBytes: 1_000 },
      variables: [{ name: 'note', type: 'text' }],
      nodes: [
        TRIGGER,
        { id: 'grow', type: 'set', config: { assignments: [{ variable: 'note', value: 'x'.repeat(900) }] } },
      ],
      edges: ['start.start > grow'],
    });
    expect(new TestCall(flow).faults).toEqual(['port_leads_nowhere']);
  });
});

describe('the length of a call', () => {
  const nodes = [TRIGGER, { id: 'menu', type: 'menu' }];
  const limits = { callSeconds: 30 };

  it('bounds the deadline, and its end is said', () => {
    const flow = ready({ limits, nodes, edges: ['start.start > menu'] });
    const call = new TestCall(flow);
    const end = call.state.call.startedAt + 30_000;
    expect(call.state.deadline!.at).toBeLessThanOrEqual(end);
    call.send({ type: 'playback.finished', effect: 'call:1:0', at: end - 1_000 });
    expect(call.state.deadline).toEqual({ id: `call:${end}`, at: end });
    call.send({ type: 'deadline', id: `call:${end}`, at: end });
    expect(call.faults).toEqual(['call_too_long']);
    expect(call.said[0]).toMatch(/time limit/);
    expect(call.do({ hear: 'prompt' }).state.end?.reason).toBe('limit');
  });

  it('leaves the lane for errors time to find a person, but not for ever', () => {
    const flow = ready({
      limits,
      nodes: [...nodes, { id: 'oops', type: 'on_error' }, { id: 'again', type: 'menu' }],
      edges: ['start.start > menu', 'oops.next > again'],
    });
    const call = new TestCall(flow);
    const { startedAt } = call.state.call;
    const { id } = call.send({ type: 'playback.finished', effect: 'call:1:0', at: startedAt + 29_000 }).state.deadline!;
    call.send({ type: 'deadline', id, at: startedAt + 30_000 });
    expect(call.state).toMatchObject({ lane: 'error', node: 'again', last: { fault: 'call_too_long' } });
    const end = startedAt + 150_000;
    call.send({ type: 'playback.finished', effect: Object.keys(call.state.pending)[0], at: end - 500 });
    expect(call.state.deadline).toEqual({ id: `call:${end}`, at: end });
    call.send({ type: 'deadline', id: `call:${end}`, at: end });
    expect(call.state.end).toEqual({ reason: 'limit', outcome: null });
  });

  it('does not cut a conversation between people short', () => {
    const flow = ready({
      limits,
      nodes: [TRIGGER, { id: 'to', type: 'transfer', config: { departmentId: 'front_desk', announcement: {} } }],
      edges: ['start.start > to'],
    });
    const { state } = new TestCall(flow, exampleFacts({ startedAt: 1_000 }));
    expect(state.deadline).toEqual({ id: 'call:14401000', at: 14_401_000 });
  });
});

describe('jsonBytes', () => {
  it.each(['', 'abc', 'é', '€', '日本', '😀', '\ud800', 'a\n"é€😀'])('%j as UTF-8', (text) => {
    // A lone half of a pair is written as an escape by JSON.
    expect(jsonBytes({ text })).toBe(Buffer.byteLength(JSON.stringify({ text })));
  });
});
