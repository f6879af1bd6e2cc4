import { describe, expect, it } from 'vitest';
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
