import { describe, expect, it } from 'vitest';
import type { ReadyFlow } from './ready-flow';
import { resumeCall } from './step';
import { ready, TestCall } from './testing/caller';

const TRIGGER = { id: 'start', type: 'trigger' };
const BYE = { id: 'bye', type: 'hangup' };

function after(flow: ReadyFlow, ...actions: Parameters<TestCall['do']>) {
  const call = new TestCall(flow).do(...actions);
  return resumeCall(flow, JSON.parse(JSON.stringify(call.state)), call.state.at + 2_000);
}

describe('a call goes on with another worker', () => {
  it('asks the open question again; the try that was used up stays used up', () => {
    const flow = ready({
      nodes: [TRIGGER, { id: 'menu', type: 'menu', config: { prompt: { en: 'Which?' } } }],
      edges: ['start.start > menu'],
    });
    const { state, effects } = after(flow, { press: '9' });
    expect(effects).toMatchObject([{ kind: 'say', text: 'Which?' }, { kind: 'listen' }]);
    expect(state).toMatchObject({ scratch: { tries: 1 }, visits: { menu: 1 } });
    expect(Object.keys(state.pending)).toEqual([effects[0]!.key]);
  });

  it('asks what was being made sure of', () => {
    const flow = ready({
      nodes: [TRIGGER, { id: 'ask', type: 'listen', config: { kind: 'date' } }],
      edges: ['start.start > ask'],
    });
    const { effects } = after(flow, { hear: 'prompt' }, { say: 'November 24', confidence: 0.3 });
    expect(effects[0]).toMatchObject({ kind: 'say', text: expect.stringContaining('I heard Tuesday') });
  });

  it('says a greeting again and an announcement not', () => {
    const greet = ready({
      nodes: [TRIGGER, { id: 'hi', type: 'greet' }, BYE],
      edges: ['start.start > hi', 'hi.next > bye'],
    });
    expect(after(greet).effects).toMatchObject([{ kind: 'say', text: 'Thank you for calling Hotel Aurora.' }]);
    const transfer = ready({
      nodes: [TRIGGER, { id: 'to', type: 'transfer', config: { departmentId: 'front_desk' } }],
      edges: ['start.start > to'],
    });
    expect(after(transfer).effects).toMatchObject([{ kind: 'transfer' }]);
    expect(after(transfer, { hear: 'prompt' }).effects).toEqual([]);
  });

  it('does not book twice: the running tool is still waited for', () => {
    const config = { tool: 'create_lead', input: { interest: 'spa', number: '+34600111222' } };
    const flow = ready({
      nodes: [TRIGGER, { id: 'do', type: 'tool', config }, BYE],
      edges: ['start.start > do', 'do.success > bye'],
    });
    const { state, effects } = after(flow, { silence: 'deadline' });
    expect(effects).toEqual([]);
    expect(state.pending).toEqual({ 'call:1:0': 'tool' });
    const done = new TestCall(flow).do({ outcome: 'success', output: { leadId: 'l1' } });
    expect(resumeCall(flow, done.state, done.state.at).effects).toMatchObject([{ kind: 'say' }]);
  });

  it('keeps recording', () => {
    const flow = ready({
      nodes: [TRIGGER, { id: 'box', type: 'voicemail', config: { greeting: {} } }],
      edges: ['start.start > box'],
    });
    const { state, effects } = after(flow);
    expect(effects).toEqual([]);
    expect(state.pending).toEqual({ 'call:1:0': 'record_message' });
  });

  it('ends a call that was saying goodbye', () => {
    const flow = ready({ nodes: [TRIGGER, BYE], edges: ['start.start > bye'] });
    expect(after(flow)).toMatchObject({
      state: { status: 'ended' },
      effects: [{ kind: 'stop_playback' }, { kind: 'hangup' }],
    });
  });

  it('leaves an ended call as it is, and takes a call back from whoever had it', () => {
    const flow = ready({ nodes: [TRIGGER, { id: 'menu', type: 'menu' }], edges: ['start.start > menu'] });
    const ended = new TestCall(flow).do({ leaves: 'caller' }).state;
    expect(resumeCall(flow, ended, ended.at).state).toBe(ended);
    const taken = new TestCall(flow).send({ type: 'operator.takeover', memberName: 'Ana' }).state;
    // their connection was to the worker that is gone: nobody would speak with the caller
    expect(resumeCall(flow, taken, taken.at)).toMatchObject({
      effects: [{ kind: 'say' }, { kind: 'listen' }],
      trace: [{ type: 'floor.changed', holder: 'flow' }],
      state: { operator: null },
    });
    const held = new TestCall(flow).send({ type: 'operator.hold', memberName: 'Ana' }).state;
    expect(resumeCall(flow, held, held.at)).toMatchObject({
      effects: [{ kind: 'hold_music', on: true }],
      state: { operator: { mode: 'holding' } },
    });
    const saying = new TestCall(flow).send({ type: 'operator.say', text: 'Hi', language: null }).state;
    expect(resumeCall(flow, saying, saying.at)).toMatchObject({
      state: { operator: null },
      effects: [{ kind: 'say' }, { kind: 'listen' }],
    });
  });
});
