import { describe, expect, it } from 'vitest';
import type { CallFacts } from '../model';
import { exampleFacts } from './example/facts';
import { withHotelLane } from './hotel-lane';
import { resumeCall } from './step';
import { ready, TestCall } from './testing/caller';

const TRIGGER = { id: 'start', type: 'trigger' };
const broken = ready({
  limits: { hopsPerStep: 10 },
  nodes: [TRIGGER, { id: 'a', type: 'set' }, { id: 'b', type: 'set' }],
  edges: ['start.start > a', 'a.next > b', 'b.next > a'],
});
type OnError = CallFacts['hotel']['onError'];
const facts = (onError: OnError, more: Partial<CallFacts> = {}) => {
  const base = exampleFacts(more);
  return { ...base, hotel: { ...base.hotel, onError } };
};
const call = (onError: OnError, more: Partial<CallFacts> = {}) => new TestCall(broken, facts(onError, more));
const DESK = { departmentId: 'front_desk', voicemail: true };

describe('a flow that breaks and has no lane of its own', () => {
  it('apologises and rings the hotel’s desk', () => {
    const test = call(DESK);
    expect(test.faults).toEqual(['hops_exceeded']);
    expect(test.said).toEqual(['I am sorry, something went wrong on our side. I am getting somebody for you.']);
    test.do({ hear: 'prompt' });
    expect(test.effects).toMatchObject([{ kind: 'transfer', to: { kind: 'department', departmentId: 'front_desk' } }]);
    expect(test.do({ outcome: 'completed' }).state.end?.reason).toBe('transferred');
  });

  it.each(['no_answer', 'busy', 'declined', 'failed'])('takes a message when the desk says %s', (outcome) => {
    const test = call(DESK).do({ hear: 'prompt' }, { outcome });
    expect(test.said[0]).toMatch(/message after the tone/);
    test.do({ hear: 'prompt' });
    expect(test.effects).toMatchObject([{ kind: 'record_message', departmentId: 'front_desk' }]);
    test.do({ outcome: 'recorded' }, { hear: 'prompt' });
    expect(test.state.end).toEqual({ reason: 'completed', outcome: 'message_left' });
  });

  it('takes a message where no desk is chosen, or the chosen one is gone', () => {
    for (const departmentId of [null, 'closed_down']) {
      const test = call({ departmentId, voicemail: true });
      expect(test.said).toEqual(['I am sorry, something went wrong on our side.']);
      expect(test.do({ hear: 'prompt' }, { hear: 'prompt' }).kinds).toEqual(['record_message']);
      expect(test.do({ outcome: 'empty' }, { hear: 'prompt' }).state.end?.reason).toBe('abandoned');
    }
  });

  it('says goodbye where the desk does not answer and messages are not wanted', () => {
    const test = call({ departmentId: 'front_desk', voicemail: false }).do({ hear: 'prompt' }, { outcome: 'busy' });
    expect(test.said).toEqual(['Thank you for calling. Goodbye.']);
    expect(test.do({ hear: 'prompt' }).state.end?.reason).toBe('abandoned');
  });

  it.each([[undefined], [{ departmentId: null, voicemail: false }]])('apologises and ends with %j', (onError) => {
    const test = call(onError);
    expect(test.said[0]).toMatch(/call again in a few minutes/);
    expect(test.do({ hear: 'prompt' }).state.end?.reason).toBe('limit');
  });

  it('breaks in the hotel’s lane once only', () => {
    const test = call({ departmentId: null, voicemail: true }).do({ hear: 'prompt' }, { hear: 'prompt' });
    test.do({ fails: 'unavailable' });
    expect(test.said[0]).toMatch(/call again in a few minutes/);
    expect(test.do({ hear: 'prompt' }).state.status).toBe('ended');
  });

  it('goes on in the hotel’s lane on another worker', () => {
    const test = call(DESK).do({ hear: 'prompt' });
    const flowOfOther = structuredClone({ state: test.state });
    const resumed = resumeCall(broken, flowOfOther.state, test.state.at + 1_000);
    expect(resumed.state.node).toBe(test.state.node);
    expect(Object.values(resumed.state.pending)).toEqual(['transfer']);
  });

  it('a caller of another language is apologised to in it', () => {
    const test = new TestCall({ ...broken, language: 'de' }, facts(DESK));
    expect(test.said[0]).toMatch(/^Es tut mir leid/);
  });
});

describe('the hotel’s lane stays out of the way', () => {
  it('of a flow with a lane of its own', () => {
    const own = ready({
      nodes: [TRIGGER, { id: 'oops', type: 'on_error' }, { id: 'bye', type: 'hangup' }],
      edges: ['start.start > bye', 'oops.next > bye'],
    });
    expect(withHotelLane(own, facts(DESK))).toBe(own);
  });

  it('of a call that is too long by design', () => {
    const flow = ready({
      limits: { callSeconds: 30 },
      nodes: [TRIGGER, { id: 'menu', type: 'menu' }],
      edges: ['start.start > menu'],
    });
    const test = new TestCall(flow, facts(DESK));
    const end = test.state.call.startedAt + 30_000;
    test.send({ type: 'playback.finished', effect: 'call:1:0', at: end - 1_000 });
    test.send({ type: 'deadline', id: `call:${end}`, at: end });
    expect(test.said[0]).toMatch(/time limit/);
    expect(test.do({ hear: 'prompt' }).state.end?.reason).toBe('limit');
  });

  it('and is made once per flow and choice', () => {
    expect(withHotelLane(broken, facts(DESK))).toBe(withHotelLane(broken, facts({ ...DESK })));
    expect(broken.entry.error).toBeNull();
  });
});
