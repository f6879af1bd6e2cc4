import { describe, expect, it } from 'vitest';
import { ready, TestCall } from './testing/caller';

const MENU = ready({
  nodes: [
    { id: 'start', type: 'trigger' },
    { id: 'menu', type: 'menu', config: { prompt: { en: 'Which one?' } } },
    { id: 'rooms', type: 'hangup', config: { text: { en: 'Rooms.' } } },
  ],
  edges: ['start.start > menu', 'menu.option_1 > rooms'],
});

const TOOL = ready({
  nodes: [
    { id: 'start', type: 'trigger' },
    {
      id: 'look',
      type: 'tool',
      config: {
        input: { checkIn: '2026-11-24', nights: '2', guests: '2' },
        holdMusic: true,
        filler: {},
        sayResult: false,
      },
    },
    { id: 'ok', type: 'hangup', config: { text: { en: 'Found.' } } },
  ],
  edges: ['start.start > look', 'look.success > ok', 'look.failure > ok'],
});

const say = (text: string) => ({ type: 'operator.say', text, language: null });
const takeover = { type: 'operator.takeover', memberName: 'Ana' };

describe('a member says a sentence', () => {
  it('breaks off the prompt, is not interrupted by speech, and the question is asked again without counting', () => {
    const call = new TestCall(MENU).do({ press: '9' });
    call.send(say('One moment, I am with you.'));
    expect(call.kinds).toEqual(['stop_playback', 'stop_listen', 'say']);
    expect(call.effects.at(-1)).toMatchObject({ purpose: 'operator', interruptible: false, language: 'en' });
    call.do({ hear: 'prompt' });
    expect(call.said).toEqual(['Which one?']);
    expect(call.kinds).toContain('listen');
    expect(call.state).toMatchObject({ operator: null, scratch: { tries: 1 }, visits: { menu: 1 } });
  });

  it('hears nothing else meanwhile', () => {
    const call = new TestCall(MENU).send(say('Hello.'));
    const { state } = call;
    call.do({ say: 'reservations' });
    expect(call.state).toBe(state);
  });

  it('gives way to a key, which the question then gets', () => {
    const call = new TestCall(MENU).send(say('Hello.')).do({ press: '1' });
    expect(call.kinds).toEqual(['stop_playback', 'stop_listen', 'say']);
    expect(call.state.node).toBe('rooms');
  });

  it('replaces an earlier one', () => {
    const call = new TestCall(MENU).send(say('Hello.')).send(say('Hello again.'));
    expect(call.kinds).toEqual(['stop_playback', 'say']);
    expect(Object.keys(call.state.pending)).toHaveLength(1);
  });

  it('goes on when the end of the sentence is never reported', () => {
    const call = new TestCall(MENU).send(say('Hello.'));
    const { id, at } = call.state.deadline!;
    call.send({ type: 'deadline', id, at });
    expect(call.said).toEqual(['Which one?']);
  });

  it('says nothing when there is nothing to say', () => {
    const call = new TestCall(MENU);
    const { state } = call;
    expect(call.send(say('  ')).state).toBe(state);
  });

  it('does not lose a tool that ends meanwhile', () => {
    const call = new TestCall(TOOL).do({ silence: 'deadline' });
    expect(call.kinds).toEqual(['hold_music']);
    call.send(say('Still looking.'));
    expect(call.kinds).toEqual(['hold_music', 'say']);
    call.do({ outcome: 'none_available', output: null });
    expect(call.effects).toEqual([]);
    expect(call.state.inbox).toHaveLength(1);
    call.do({ hear: 'prompt' });
    expect(call.said).toEqual(['Found.']);
    expect(call.state).toMatchObject({ inbox: [], pending: expect.not.objectContaining({ 'call:1:0': 'tool' }) });
  });

  it('still waits for a tool that has not ended, and starts it only once', () => {
    const call = new TestCall(TOOL).send(say('Still looking.')).do({ hear: 'prompt' });
    expect(call.effects).toEqual([]);
    expect(call.state.pending).toEqual({ 'call:1:0': 'tool' });
    expect(call.state.deadline).not.toBeNull();
  });
});

describe('a member transfers the call', () => {
  const transfer = { type: 'operator.transfer', departmentId: 'front_desk' };

  it('rings the department and ends as transferred', () => {
    const call = new TestCall(MENU).send(transfer);
    expect(call.effects.at(-1)).toMatchObject({
      kind: 'transfer',
      to: { kind: 'department', departmentId: 'front_desk' },
      briefing: null,
    });
    call.do({ outcome: 'completed' });
    expect(call.state.end).toEqual({ reason: 'transferred', outcome: null });
  });

  it.each([{ outcome: 'no_answer' }, { fails: 'unavailable' }])('asks again after %o', (action) => {
    const call = new TestCall(MENU).send(transfer).do(action);
    expect(call.said).toEqual(['Which one?']);
    expect(call.state.operator).toBeNull();
  });

  it('is not begun twice, and keys do not matter while it rings', () => {
    const call = new TestCall(MENU).send(transfer);
    const { state } = call;
    expect(
      call.send(transfer).send({ type: 'operator.say', text: 'Hi', language: null }).do({ press: '1' }).state,
    ).toBe(state);
  });
});

describe('a member takes the call over', () => {
  it('is alone with the caller until it is given back', () => {
    const call = new TestCall(MENU).send(takeover);
    expect(call.kinds).toEqual(['stop_playback', 'stop_listen']);
    const { state } = call;
    call.do({ say: 'reservations' }, { press: '1' });
    expect(call.state).toBe(state);
    call.send(takeover);
    expect(call.state).toBe(state);
    call.send({ type: 'operator.release' });
    expect(call.said).toEqual(['Which one?']);
    expect(call.state.visits.menu).toBe(1);
  });

  it('may still type a sentence, and keeps the floor after it', () => {
    const call = new TestCall(MENU).send(takeover).send(say('Here I am.'));
    expect(call.said).toEqual(['Here I am.']);
    expect(call.do({ hear: 'prompt' }).state).toMatchObject({ operator: { mode: 'takeover' }, pending: {} });
  });

  it('stops a recording and a transfer of the flow', () => {
    const flow = ready({
      nodes: [
        { id: 'start', type: 'trigger' },
        { id: 'box', type: 'voicemail', config: { greeting: {} } },
      ],
      edges: ['start.start > box'],
    });
    const call = new TestCall(flow).send(takeover);
    expect(call.effects).toMatchObject([{ kind: 'cancel', effect: 'call:1:0' }]);
    call.send({ type: 'operator.release' });
    expect(call.kinds).toEqual(['record_message']);
  });

  it('is not cut short by the length of the call, only by the longest there is', () => {
    const call = new TestCall(MENU).send(takeover);
    const { startedAt } = call.state.call;
    expect(call.state.deadline?.at).toBe(startedAt + 4 * 3_600_000);
  });

  it('given back without being taken means nothing', () => {
    const call = new TestCall(MENU);
    const { state } = call;
    expect(call.send({ type: 'operator.release' }).state).toBe(state);
  });
});

describe('a member puts the caller on hold', () => {
  const hold = { type: 'operator.hold', memberName: 'Ana' };
  const resume = { type: 'operator.resume' };

  it('plays music until the open question is asked again, without counting', () => {
    const call = new TestCall(MENU).do({ press: '9' }).send(hold);
    expect(call.effects.slice(-3)).toMatchObject([
      { kind: 'stop_playback' },
      { kind: 'stop_listen' },
      { kind: 'hold_music', on: true },
    ]);
    const { state } = call;
    call.do({ say: 'reservations' }, { press: '1' }).send(hold);
    expect(call.state).toBe(state);
    call.send(resume);
    expect(call.effects).toMatchObject([{ kind: 'hold_music', on: false }, { kind: 'say' }, { kind: 'listen' }]);
    expect(call.state).toMatchObject({ operator: null, music: false, scratch: { tries: 1 }, visits: { menu: 1 } });
  });

  it('may last longer than the call, and a sentence keeps the music', () => {
    const call = new TestCall(MENU).send(hold);
    expect(call.state.deadline?.at).toBe(call.state.call.startedAt + 4 * 3_600_000);
    call.send(say('Thank you for waiting.'));
    expect(call.kinds).toEqual(['say']);
    call.do({ hear: 'prompt' });
    expect(call.effects).toEqual([]);
    expect(call.state).toMatchObject({ operator: { mode: 'holding' }, music: true });
  });

  it('keeps what a tool found meanwhile', () => {
    const call = new TestCall(TOOL).send(hold).do({ outcome: 'none_available', output: null });
    expect(call.state.inbox).toHaveLength(1);
    call.send(resume);
    expect(call.said).toEqual(['Found.']);
  });

  it('ends when a member takes the call or passes it on', () => {
    const taken = new TestCall(MENU).send(hold).send(takeover);
    expect(taken.effects).toMatchObject([{ kind: 'hold_music', on: false }]);
    expect(taken.state.operator?.mode).toBe('takeover');
    const passed = new TestCall(MENU).send(hold).send({ type: 'operator.transfer', departmentId: 'front_desk' });
    expect(passed.kinds).toEqual(['hold_music', 'transfer']);
  });

  it('is not possible while somebody is rung or has the caller, nor undone where nothing is held', () => {
    const ringing = new TestCall(MENU).send({ type: 'operator.transfer', departmentId: 'front_desk' });
    for (const call of [ringing, new TestCall(MENU).send(takeover)]) {
      const { state } = call;
      expect(call.send(hold).send(resume).state).toBe(state);
    }
  });
});

describe('a member hangs up', () => {
  it('ends the call at once', () => {
    const call = new TestCall(MENU).send({ type: 'operator.hangup' });
    expect(call.kinds).toEqual(['stop_playback', 'stop_listen', 'hangup']);
    expect(call.state.end).toEqual({ reason: 'operator', outcome: null });
  });

  it('during the farewell counts as what the farewell was for', () => {
    const call = new TestCall(MENU).do({ press: '1' }).send({ type: 'operator.hangup' });
    expect(call.state.end?.reason).toBe('completed');
  });
});
