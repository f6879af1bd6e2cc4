import { describe, expect, it } from 'vitest';
import { nextDeadline } from './deadline';
import { ready, TestCall } from './testing/caller';

const MENU = ready({
  nodes: [
    { id: 'start', type: 'trigger' },
    { id: 'menu', type: 'menu', config: { prompt: { en: 'Which one?' }, timeoutSeconds: 4 } },
  ],
  edges: ['start.start > menu'],
});

describe('silence is counted from the end of the prompt', () => {
  it('not from its beginning', () => {
    const call = new TestCall(MENU).do({ hear: 'prompt' });
    expect(call.state.deadline).toEqual({ id: '2:node', at: call.state.at + 4_000 });
    expect(nextDeadline(call.state)).toEqual(call.state.deadline);
  });

  it('and not while the caller speaks', () => {
    const call = new TestCall(MENU).do({ hear: 'prompt' }).send({ type: 'speech.started' });
    expect(call.state.deadline!.at).toBe(call.state.at + 20_000);
    call.do({ silence: 'deadline' });
    expect(call.trace).toMatchObject([{ type: 'try.failed', why: 'no_match', said: null }]);
  });

  it('nor for a caller who began during a prompt that went on', () => {
    const call = new TestCall(MENU).send({ type: 'speech.started' }).do({ hear: 'prompt' });
    expect(call.state.deadline!.at).toBe(call.state.at + 20_000);
  });
});

describe('deadlines', () => {
  it('an old one is ignored', () => {
    const call = new TestCall(MENU).do({ hear: 'prompt' });
    const { deadline } = call.state;
    call.send({ type: 'speech.started' });
    const { state } = call;
    expect(call.send({ type: 'deadline', ...deadline }).state).toBe(state);
    expect(call.effects).toEqual([]);
  });

  it('a prompt whose end is never reported ends by itself, once', () => {
    const call = new TestCall(MENU);
    const { id, at } = call.state.deadline!;
    expect(id).toBe('1:play');
    expect(at - call.state.at).toBe(20_000 + 'Which one?'.length * 150);
    call.send({ type: 'deadline', id, at });
    expect(call.kinds).toEqual(['stop_playback']);
    expect(call.state).toMatchObject({ pending: {}, deadline: { id: '2:node' } });
    const { state } = call;
    expect(call.send({ type: 'playback.finished', effect: 'call:1:0' }).state).toBe(state);
  });

  it('an ended call has none', () => {
    const call = new TestCall(MENU).do({ leaves: 'caller' });
    expect(nextDeadline(call.state)).toBeNull();
  });

  it('time never runs backwards', () => {
    const call = new TestCall(MENU);
    const { at } = call.state;
    expect(call.send({ type: 'digit', digit: '9', source: 'script', at: at - 60_000 }).state.at).toBe(at);
  });
});
