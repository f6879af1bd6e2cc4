import { describe, expect, it } from 'vitest';
import { resumeCall } from '../../engine';
import { exampleFacts } from '../../engine/example/facts';
import { ready, TestCall } from '../../engine/testing/caller';

const PORTS = ['success', 'no_answer', 'busy', 'declined', 'empty', 'interrupted', 'failure'];

/** A call at a step that runs the tool, with these ways out drawn. */
function at(tool: string, input: Record<string, string> = {}, drawn = PORTS, config: object = {}) {
  const ports = PORTS.filter((port) => drawn.includes(port));
  return ready({
    variables: [{ name: 'kept', type: 'object' }],
    nodes: [
      { id: 'start', type: 'trigger' },
      { id: 'do', type: 'tool', config: { tool, input, result: 'kept', ...config } },
      ...ports.map((port) => ({ id: `to_${port}`, type: port === 'interrupted' ? 'menu' : 'hangup' })),
    ],
    edges: ['start.start > do', ...ports.map((port) => `do.${port} > to_${port}`)],
  });
}

const departments = {
  front_desk: { name: 'Front desk', scheduleId: null, number: null },
  spa: { name: 'Spa & wellness', scheduleId: null, number: null },
};
const hotel = { ...exampleFacts().hotel, onError: { departmentId: 'spa', voicemail: false } };

describe('connect to a person', () => {
  const ringing = (input: Record<string, string> = {}, facts = {}) =>
    new TestCall(at('transfer_to_human', input, ['no_answer', 'busy', 'failure']), exampleFacts(facts));

  it.each([
    ['the department that is written down', { department: 'spa' }, { departments }, 'spa'],
    ['the one that is named', { department: 'spa and Wellness'.replace(' and', ' &') }, { departments }, 'spa'],
    ['the hotel’s desk where none is given', {}, { departments, hotel }, 'spa'],
    ['the first there is where the hotel has chosen no desk', {}, { departments }, 'front_desk'],
    [
      'the first there is where the chosen desk is gone',
      {},
      { departments, hotel: { ...hotel, onError: { departmentId: 'gone', voicemail: false } } },
      'front_desk',
    ],
  ])('rings %s', (_, input, facts, departmentId) => {
    const call = ringing({ ...input, briefing: 'About a wedding.' }, facts);
    expect(call.kinds).toEqual(['transfer']);
    expect(call.effects[0]).toMatchObject({
      ...{ to: { kind: 'department', departmentId }, briefing: 'About a wedding.', ringSeconds: 25 },
      holdMusic: true,
    });
  });

  it.each([
    ['a department nobody knows', { department: 'casino' }, { departments }],
    ['a hotel without departments', {}, { departments: {} }],
    ['a time that is no number', { ringSeconds: 'long' }, { departments }],
    ['one that is called like nothing of ours', { department: 'constructor' }, { departments }],
  ])('does not work with %s', (_, input, facts) => {
    const call = ringing(input, facts);
    expect(call.state.node).toBe('to_failure');
    expect(call.kinds).not.toContain('transfer');
  });

  it('ends the call when they have talked and nothing comes after', () => {
    const call = ringing().do({ outcome: 'completed' });
    expect(call.state).toMatchObject({ status: 'ended', end: { reason: 'transferred' } });
    expect(call.said).toEqual([]);
  });

  it('goes on where something comes after', () => {
    const call = new TestCall(at('transfer_to_human')).do({ outcome: 'completed' });
    expect(call.state).toMatchObject({ node: 'to_success', vars: { kept: { outcome: 'success' } } });
  });

  it.each([
    ['no_answer', 'to_no_answer'],
    ['busy', 'to_busy'],
    // not drawn: it counts as not worked
    ['declined', 'to_failure'],
    ['failed', 'to_failure'],
    ['something new', 'to_failure'],
  ])('%s leads on, with a sentence unless it failed', (outcome, node) => {
    const call = ringing().do({ outcome }, { hear: 'prompt' });
    expect(call.state.node).toBe(node);
  });

  it('says nothing over the ringing and does not ring twice when a worker dies', () => {
    const flow = at('transfer_to_human');
    const { state } = new TestCall(flow);
    const again = resumeCall(flow, state, state.at + 1_000);
    expect(again.effects).toEqual([]);
    expect(again.state.pending).toEqual(state.pending);
  });

  it('stops ringing when the caller hangs up', () => {
    expect(ringing().do({ leaves: 'caller' }).kinds).toEqual(['cancel']);
  });
});

describe('a voice note', () => {
  it('records for the call by default, with what a note needs', () => {
    const call = new TestCall(at('record_voice_note'));
    expect(call.effects).toMatchObject([
      {
        ...{ kind: 'record_message', maxSeconds: 60, beep: true, transcribe: true, departmentId: null },
        note: { subject: null },
      },
    ]);
  });

  it.each([
    ['reservation', 'AURORA7'],
    ['request', 'req_1'],
    ['lead', 'lead_1'],
  ])('belongs to a %s', (about, reference) => {
    const call = new TestCall(at('record_voice_note', { about, reference, maxSeconds: '30' }));
    expect(call.effects[0]).toMatchObject({ maxSeconds: 30, note: { subject: { kind: about, reference } } });
  });

  it.each([[{ about: 'reservation' }], [{ about: 'pet', reference: 'x' }], [{ maxSeconds: '3000' }]])(
    'refuses %j',
    (input) => {
      const call = new TestCall(at('record_voice_note', input as Record<string, string>));
      expect(call.kinds).not.toContain('record_message');
      expect(call.state.node).toBe('to_failure');
    },
  );

  it('thanks, keeps which recording it is, and goes on', () => {
    const call = new TestCall(at('record_voice_note')).do({
      ...{ outcome: 'recorded', output: { recordingId: 'r1', durationMs: 9_000 } },
    });
    expect(call.said).toEqual(['Thank you, your note is saved.']);
    expect(call.do({ hear: 'prompt' }).state.node).toBe('to_success');
    expect(call.state.vars.kept).toMatchObject({ recordingId: 'r1', outcome: 'success' });
  });

  it('silence is a way out of its own', () => {
    const call = new TestCall(at('record_voice_note')).do({ outcome: 'empty' });
    expect(call.said).toEqual(['I did not hear anything.']);
    expect(call.do({ hear: 'prompt' }).state.node).toBe('to_empty');
  });

  it('is kept when the caller hangs up in the middle', () => {
    expect(new TestCall(at('record_voice_note')).do({ leaves: 'caller' }).kinds).toEqual([]);
  });

  it('is given up where nothing ever comes back', () => {
    const call = new TestCall(at('record_voice_note')).do({ silence: 'deadline' });
    expect(call.kinds[0]).toBe('cancel');
    expect(call.state.node).toBe('to_failure');
  });
});

describe('music for a while', () => {
  const playing = (config: object = {}) =>
    new TestCall(at('play_hold_music', { seconds: '30' }, ['success', 'interrupted'], config));

  it('plays, with an open ear, for its time', () => {
    const call = playing();
    expect(call.effects).toMatchObject([
      { kind: 'hold_music', on: true },
      { kind: 'listen', speech: true, digits: true },
    ]);
    expect(call.state.deadline!.at - call.state.at).toBe(30_000);
    call.do({ silence: 'deadline' });
    expect(call.kinds.slice(0, 2)).toEqual(['hold_music', 'stop_listen']);
    expect(call.state).toMatchObject({ node: 'to_success', music: false, vars: { kept: { by: 'time' } } });
  });

  it('a word ends it and is kept', () => {
    const call = playing().do({ say: 'I am back' });
    expect(call.state).toMatchObject({ node: 'to_interrupted', vars: { kept: { by: 'voice', words: 'I am back' } } });
  });

  it('a key ends it and reaches the next step', () => {
    const call = playing().do({ press: '1' });
    expect(call.state.node).not.toBe('do');
    expect(call.state.vars.kept).toMatchObject({ by: 'key' });
    expect(call.state.music).toBe(false);
  });

  it('falls silent while the caller speaks, and goes on after a noise for the time that is left', () => {
    const call = playing();
    const { at: until } = call.state.deadline!;
    expect(call.send({ type: 'speech.started' }).effects).toMatchObject([{ kind: 'hold_music', on: false }]);
    call.do({ say: '…', rejected: true });
    expect(call.effects[0]).toMatchObject({ kind: 'hold_music', on: true });
    expect(call.state.deadline!.at).toBe(until);
  });

  it('hears no words where the step cannot be interrupted', () => {
    expect(playing({ interruptible: false }).effects).toContainEqual(expect.objectContaining({ speech: false }));
  });

  it('leaves by the way for done where no other is drawn', () => {
    const call = new TestCall(at('play_hold_music', { seconds: '30' }, ['success'])).do({ say: 'hello' });
    expect(call.state.node).toBe('to_success');
  });

  it('goes on for the rest of its time on another worker', () => {
    const flow = at('play_hold_music', { seconds: '30' });
    const { state } = new TestCall(flow);
    const again = resumeCall(flow, state, state.at + 10_000);
    expect(again.effects.map(({ kind }) => kind)).toEqual(['hold_music', 'listen']);
    expect(again.state.deadline!.at - again.state.at).toBe(20_000);
  });

  it('does not play to nobody', () => {
    const flow = ready({
      nodes: [
        { id: 'start', type: 'trigger' },
        { id: 'menu', type: 'menu' },
        { id: 'gone', type: 'on_hangup' },
        { id: 'do', type: 'tool', config: { tool: 'play_hold_music', input: { seconds: '30' } } },
      ],
      edges: ['start.start > menu', 'gone.next > do'],
    });
    const call = new TestCall(flow).do({ leaves: 'caller' });
    expect(call.effects).toEqual([]);
    expect(call.state.status).toBe('ended');
  });
});
