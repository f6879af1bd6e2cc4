import { describe, expect, it } from 'vitest';
import { step } from './step';
import { ready, TestCall } from './testing/caller';

const TRIGGER = { id: 'start', type: 'trigger' };
const LEAD = { interest: 'a wedding', number: '{{ caller.number }}' };
const STAY = { checkIn: '2026-11-24', nights: '2', guests: '2' };

function tool(name: string, input: Record<string, string>) {
  return ready({
    nodes: [TRIGGER, { id: 'do', type: 'tool', config: { tool: name, input } }],
    edges: ['start.start > do'],
  });
}

describe('the caller hangs up', () => {
  it('ends the call without hanging up on nobody', () => {
    const call = new TestCall(ready({ nodes: [TRIGGER, { id: 'menu', type: 'menu' }], edges: ['start.start > menu'] }));
    call.do({ leaves: 'caller' });
    expect(call.effects).toEqual([]);
    expect(call.state).toMatchObject({ status: 'ended', end: { reason: 'caller_left' }, deadline: null, pending: {} });
  });

  it('cancels a look-up nobody waits for any more', () => {
    const call = new TestCall(tool('check_availability', STAY));
    const { key } = call.effects[0]!;
    call.do({ leaves: 'caller' });
    expect(call.effects).toMatchObject([{ kind: 'cancel', effect: key }]);
  });

  it('leaves a booking alone: half of one is worse than one', () => {
    const call = new TestCall(tool('create_lead', LEAD)).do({ leaves: 'caller' });
    expect(call.effects).toEqual([]);
    expect(call.state.status).toBe('ended');
  });

  it('stops ringing a department', () => {
    const flow = ready({
      nodes: [TRIGGER, { id: 'to', type: 'transfer', config: { departmentId: 'front_desk', announcement: {} } }],
      edges: ['start.start > to'],
    });
    const call = new TestCall(flow);
    const { key } = call.effects[0]!;
    expect(call.do({ leaves: 'caller' }).effects).toMatchObject([{ kind: 'cancel', effect: key }]);
  });

  it('during the farewell counts as what the farewell was for', () => {
    const flow = ready({
      nodes: [TRIGGER, { id: 'bye', type: 'hangup', config: { outcome: 'booked' } }],
      edges: ['start.start > bye'],
    });
    const call = new TestCall(flow).do({ leaves: 'caller' });
    expect(call.state.end).toEqual({ reason: 'completed', outcome: 'booked' });
    expect(call.effects).toEqual([]);
  });

  it('is the end even while a member has the floor', () => {
    const flow = ready({ nodes: [TRIGGER, { id: 'menu', type: 'menu' }], edges: ['start.start > menu'] });
    const call = new TestCall(flow).send({ type: 'operator.takeover', memberName: 'Ana' }).do({ leaves: 'caller' });
    expect(call.state).toMatchObject({ status: 'ended', operator: null, end: { reason: 'caller_left' } });
  });

  it('cancels a transfer a member had begun', () => {
    const flow = ready({ nodes: [TRIGGER, { id: 'menu', type: 'menu' }], edges: ['start.start > menu'] });
    const call = new TestCall(flow).send({ type: 'operator.transfer', departmentId: 'front_desk' });
    const { key } = call.effects.find(({ kind }) => kind === 'transfer')!;
    expect(call.do({ leaves: 'caller' }).effects).toMatchObject([{ kind: 'cancel', effect: key }]);
  });
});

describe('the lane for hang-ups', () => {
  const flow = ready({
    variables: [{ name: 'lead', type: 'object' }],
    nodes: [
      TRIGGER,
      { id: 'menu', type: 'menu' },
      { id: 'gone', type: 'on_hangup' },
      { id: 'note', type: 'tool', config: { tool: 'create_lead', input: LEAD, result: 'lead', holdMusic: true } },
      { id: 'known', type: 'condition' },
      { id: 'bye', type: 'hangup', config: { outcome: 'noted' } },
    ],
    edges: ['start.start > menu', 'gone.next > note', 'note.success > known', 'known.otherwise > bye'],
  });

  it('waits for a tool without a word and without music, then ends', () => {
    const call = new TestCall(flow).do({ leaves: 'caller' });
    expect(call.kinds).toEqual(['tool']);
    expect(call.state).toMatchObject({ status: 'running', lane: 'hangup', node: 'note' });
    expect(call.do({ silence: 'deadline' }).effects).toEqual([]);
    call.do({ outcome: 'success', output: { leadId: 'l1' } });
    expect(call.effects).toEqual([]);
    expect(call.state).toMatchObject({ status: 'ended', end: { reason: 'caller_left', outcome: 'noted' } });
    expect(call.state.vars.lead).toMatchObject({ leadId: 'l1' });
  });

  it('ends where a fault happens in it, without an apology to nobody', () => {
    const call = new TestCall(flow).do({ leaves: 'caller' }, { fails: 'unavailable' });
    expect(call.faults).toEqual(['port_leads_nowhere']);
    expect(call.effects).toEqual([]);
    expect(call.state.end).toMatchObject({ reason: 'caller_left' });
  });

  it('does not begin again when the news comes twice, nor listen to members', () => {
    const call = new TestCall(flow).do({ leaves: 'caller' });
    const before = call.state;
    call.do({ leaves: 'caller' });
    expect(call.effects).toEqual([]);
    call.send({ type: 'operator.say', text: 'Hello?', language: null });
    expect(call.effects).toEqual([]);
    expect(call.state.node).toBe(before.node);
    expect(call.state.visits).toEqual(before.visits);
  });
});

describe('the time after a caller has left', () => {
  const lane = (tool: string, input: Record<string, string>, limits: Record<string, number> = {}) =>
    ready({
      limits: { callSeconds: 30, ...limits },
      nodes: [
        TRIGGER,
        { id: 'menu', type: 'menu' },
        { id: 'gone', type: 'on_hangup' },
        { id: 'do', type: 'tool', config: { tool, input, timeoutSeconds: 40, retries: 0 } },
        { id: 'bye', type: 'hangup' },
      ],
      edges: ['start.start > menu', 'gone.next > do', 'do.success > bye', 'do.none_available > bye'],
    });

  it('is its own: the length of the call does not cut it short', () => {
    const call = new TestCall(lane('check_availability', STAY)).do({ leaves: 'caller' });
    const left = call.state.at;
    expect(call.state.left).toEqual({ at: left, steps: 2 });
    // the first deadline is the one after which callers hear a filler
    call.do({ silence: 'deadline' });
    expect(call.state.deadline!.at).toBeGreaterThan(call.state.call.startedAt + 30_000);
    expect(call.state.deadline!.at).toBeLessThanOrEqual(left + 60_000);
  });

  it('is bounded: a look-up is stopped, and the call is over without a word', () => {
    const call = new TestCall(lane('check_availability', STAY, { hangupSeconds: 5 })).do({ leaves: 'caller' });
    const end = call.state.left!.at + 5_000;
    const { key } = call.effects[0]!;
    call.do({ silence: 'deadline' });
    expect(call.state.deadline).toEqual({ id: `call:${end}`, at: end });
    call.do({ silence: 'deadline' });
    expect(call.faults).toEqual(['hangup_lane_too_long']);
    expect(call.effects).toMatchObject([{ kind: 'cancel', effect: key }]);
    expect(call.effects).toHaveLength(1);
    expect(call.state).toMatchObject({
      status: 'ended',
      deadline: null,
      end: { reason: 'caller_left', outcome: null },
    });
  });

  it('but what books goes on without being waited for', () => {
    const call = new TestCall(lane('create_lead', LEAD, { hangupSeconds: 5 })).do({ leaves: 'caller' });
    call.do({ silence: 'deadline' }, { silence: 'deadline' });
    expect(call.faults).toEqual(['hangup_lane_too_long']);
    expect(call.effects).toEqual([]);
    expect(call.state).toMatchObject({ status: 'ended', pending: {}, end: { reason: 'caller_left' } });
  });

  it('and its steps are counted, also those it waits between', () => {
    const flow = ready({
      limits: { hangupSteps: 5, visitsPerNode: 200 },
      nodes: [
        TRIGGER,
        { id: 'menu', type: 'menu' },
        { id: 'gone', type: 'on_hangup' },
        { id: 'do', type: 'tool', config: { tool: 'create_lead', input: LEAD } },
      ],
      edges: ['start.start > menu', 'gone.next > do', 'do.success > do'],
    });
    const call = new TestCall(flow).do({ leaves: 'caller' });
    const done = { outcome: 'success', output: { leadId: 'l1' } } as const;
    call.do(done, done, done);
    expect(call.state).toMatchObject({ status: 'running', left: { steps: 5 } });
    call.do(done);
    expect(call.faults).toEqual(['hangup_lane_too_long']);
    expect(call.effects).toEqual([]);
    expect(call.state.end).toEqual({ reason: 'caller_left', outcome: null });
  });

  it('counts by the length of the call where the checkpoint is an older one', () => {
    const call = new TestCall(lane('check_availability', STAY, { hangupSeconds: 5 })).do({ leaves: 'caller' });
    const { left: _, ...older } = call.state;
    const { state } = step(call.flow, older, { type: 'deadline', ...older.deadline! });
    const end = older.call.startedAt + 30_000;
    expect(state.deadline).toEqual({ id: `call:${end}`, at: end });
  });

  it('begins no earlier than the caller leaves', () => {
    const call = new TestCall(lane('check_availability', STAY));
    expect(call.state.left).toBeUndefined();
    expect(call.do({ press: '9' }).state.left).toBeUndefined();
  });
});
