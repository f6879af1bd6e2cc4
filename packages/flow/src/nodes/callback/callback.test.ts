import { describe, expect, it } from 'vitest';
import { exampleFacts, resumeCall } from '../../engine';
import { ready, TestCall } from '../../engine/testing/caller';
import type { Json } from '../../model';

const PROMISE = { callbackId: 'c', at: Date.UTC(2026, 10, 23, 8) };

function call(config: Record<string, Json> = {}, languages = ['en', 'es'], facts = exampleFacts()) {
  const nodes = [
    { id: 'start', type: 'trigger' },
    { id: 'offer', type: 'callback', config: { departmentId: 'front_desk', ...config } },
    ...['booked', 'declined', 'failed'].map((id) => ({ id, type: 'hangup' })),
  ];
  const edges = ['start.start > offer', ...['booked', 'declined', 'failed'].map((id) => `offer.${id} > ${id}`)];
  return new TestCall(ready({ languages, nodes, edges }), facts);
}
const again = ({ flow, state }: TestCall) => resumeCall(flow, JSON.parse(JSON.stringify(state)), state.at);

describe('a call back', () => {
  it('asks in the caller’s language', () => {
    const test = call({}, ['es']).do({ press: '1' });
    expect(test.said[0]).toContain('¿Le llamamos al más 3 4');
    expect(test.do({ press: '1' }).said[0]).toContain('Lo antes posible: pulse 1. Hoy entre las 11 de la mañana');
  });

  it('a number that was not clear is read back', () => {
    const test = call().do({ press: '1' }, { press: '2' });
    test.do({ say: 'six hundred one one one two two two', confidence: 0.5 });
    expect(test.said[0]).toMatch(/^I heard/);
    expect(test.trace).toEqual([]);
    expect(test.do({ say: 'no' }).said[0]).toContain('Which number');
  });

  it.each([
    ['as soon as possible', {}],
    ['today', null],
    ['monday', { date: '2026-11-23', time: '09:00' }],
  ])('“%s” chooses a time', (said, time) => {
    const test = call().do({ press: '1' }, { press: '1' }, { hear: 'prompt' }, { say: said });
    if (time === null) return expect(test.kinds).not.toContain('tool');
    const { input } = test.effects.find(({ kind }) => kind === 'tool') as unknown as { input: object };
    expect(input).toEqual({ number: '+34600111222', department: 'front_desk', ...time });
  });

  it('offers no times where the department never opens, and leaves that to the hotel', () => {
    const facts = exampleFacts();
    facts.departments.front_desk!.scheduleId = 'never';
    facts.schedules.never = {
      name: 'Never',
      schedule: {
        ...facts.schedules.desk!.schedule,
        weekly: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
      },
    };
    const test = call({}, ['en'], facts).do({ press: '1' }, { press: '1' });
    expect(test.kinds).toContain('tool');
  });

  it('silence and nonsense at any question end the offer', () => {
    expect(call({ tries: 1 }).do({ press: '1' }, { silence: 'deadline' }).state.node).toBe('declined');
    expect(call({ tries: 1 }).do({ press: '1' }, { press: '1' }, { press: '9' }).state.node).toBe('declined');
  });

  it.each([{ fails: 'forbidden' }, { fails: 'timeout' }, { outcome: 'surprise' }, { silence: 'deadline' }] as const)(
    'is not promised: %j',
    (what) => {
      const test = call({ askWhen: false }).do({ press: '1' }, { press: '1' }, what);
      expect(test.state).toMatchObject({ node: 'failed', last: { tool: 'schedule_callback', outcome: 'failure' } });
    },
  );

  it('is not said where that is not wanted', () => {
    const test = call({ askWhen: false, sayResult: false }).do({ press: '1' }, { press: '1' });
    expect(test.do({ outcome: 'success', output: PROMISE }).state.node).toBe('booked');
  });

  it('goes on elsewhere with the question that was open, and books once', () => {
    const test = call().do({ press: '1' }, { press: '1' });
    const asked = again(test);
    expect(asked.effects).toMatchObject([{ kind: 'say' }, { kind: 'listen' }]);
    expect((asked.effects[0] as { text: string }).text).toContain('press 3');
    const booking = test.do({ press: '1' });
    expect(again(booking)).toMatchObject({ effects: [], state: { node: 'offer', scratch: { stage: 'booking' } } });
    const told = booking.do({ outcome: 'success', output: PROMISE });
    expect(again(told).state.node).toBe('booked');
  });

  it('a booking under way is not stopped when the caller hangs up', () => {
    const test = call({ askWhen: false }).do({ press: '1' }, { press: '1' }, { leaves: 'caller' });
    expect(test.kinds).not.toContain('cancel');
    expect(test.state.end?.reason).toBe('caller_left');
  });
});
