import { describe, expect, it } from 'vitest';
import { resumeCall } from '../../engine';
import { asked, call, memory } from './testing/call';

const TOOLS = ['transfer_to_human', 'record_voice_note', 'play_hold_music', 'create_lead'];
const wish = (calls: string, input = {}) => ({ model: { calls, input } });
const talking = () => call({ tools: TOOLS, confirmActions: true }).do({ say: 'hello' });

describe('an agent that connects to a person', () => {
  const ringing = () => talking().do(wish('transfer_to_human', { department: 'front desk', briefing: 'A wedding' }));

  it('may name the hotel’s departments and no others', () => {
    const action = asked(talking()).actions.find(({ name }) => name === 'transfer_to_human')!;
    expect(action.fields[0]).toMatchObject({ name: 'department', kind: 'choice', choices: ['Front desk'] });
  });

  it('rings at once, with the ear closed', () => {
    const test = ringing();
    expect(test.kinds).toEqual(['stop_listen', 'transfer']);
    expect(test.effects[1]).toMatchObject({ to: { departmentId: 'front_desk' }, briefing: 'A wedding' });
  });

  it('lets its last words be heard first', () => {
    const test = talking().do({ model: { says: 'I will connect you.', calls: 'transfer_to_human' } });
    expect(test.kinds).not.toContain('transfer');
    expect(test.do({ hear: 'prompt' }).kinds).toContain('transfer');
  });

  it('a key into these words begins it, 0 leaves for a person', () => {
    const waiting = () => talking().do({ model: { says: 'I will connect you.', calls: 'transfer_to_human' } });
    expect(waiting().do({ press: '5' }).kinds).toContain('transfer');
    expect(waiting().do({ press: '0' }).state.node).toBe('to_wants_human');
  });

  it('words into these words do not stop it', () => {
    const test = talking().do({ model: { says: 'I will connect you.', calls: 'transfer_to_human' } });
    test.do({ say: 'thanks' });
    expect(memory(test)).toMatchObject({ phase: 'acting', waiting: ['thanks'] });
    expect(test.do({ hear: 'prompt' }).kinds).toContain('transfer');
  });

  it('the call is over when they have talked', () => {
    expect(ringing().do({ outcome: 'completed' }).state).toMatchObject({
      ...{ status: 'ended', end: { reason: 'transferred' } },
    });
  });

  it.each(['no_answer', 'busy', 'declined', 'failed'])('hears of %s, and may try again', (outcome) => {
    const test = ringing().do({ outcome });
    const told = outcome === 'failed' ? 'failure' : outcome;
    expect(asked(test).entries.at(-1)).toMatchObject({ result: expect.stringContaining(`"outcome":"${told}"`) });
    expect(test.kinds).toContain('listen');
    expect(test.do(wish('transfer_to_human', { department: 'Front desk' })).kinds).toContain('transfer');
  });

  it('hears that there is no such department', () => {
    const test = talking().do(wish('transfer_to_human', { department: 'casino' }));
    expect(test.kinds).not.toContain('transfer');
    expect(asked(test).entries.at(-1)).toMatchObject({ result: expect.stringContaining('failure') });
  });

  it('rings once, also when its worker dies', () => {
    const test = ringing();
    expect(resumeCall(test.flow, test.state, test.state.at).effects).toEqual([]);
  });
});

describe('an agent that records a note', () => {
  it('closes its ear, and says afterwards that it is saved', () => {
    const test = talking().do(wish('record_voice_note', { about: 'call' }));
    expect(test.kinds).toEqual(['stop_listen', 'record_message']);
    test.do({ outcome: 'recorded', output: { recordingId: 'r', durationMs: 5_000 } });
    expect(asked(test).entries.at(-1)).toMatchObject({ result: expect.stringContaining('your note is saved') });
  });

  it('keeps the note of a caller who hangs up, and stops thinking for one', () => {
    const test = talking().do(wish('record_voice_note'));
    expect(test.do({ leaves: 'caller' }).kinds).toEqual([]);
    expect(talking().do({ leaves: 'caller' }).kinds).toEqual(['cancel']);
  });

  it('needs to know which reservation', () => {
    const test = talking().do(wish('record_voice_note', { about: 'reservation' }));
    expect(test.kinds).not.toContain('record_message');
  });
});

describe('an agent that plays music', () => {
  const playing = () => talking().do(wish('play_hold_music', { seconds: 30 }));

  it('hears whether its time was over', () => {
    const test = playing();
    expect(test.effects).toContainEqual(expect.objectContaining({ kind: 'hold_music', on: true }));
    test.do({ silence: 'deadline' });
    expect(test.effects[0]).toMatchObject({ kind: 'hold_music', on: false });
    expect(asked(test).entries.at(-1)).toMatchObject({ result: expect.stringContaining('"by":"time"') });
  });

  it('answers who speaks into it', () => {
    const test = playing().do({ say: 'I have found it' });
    expect(asked(test).entries.slice(-2)).toMatchObject([
      { result: expect.stringContaining('"interrupted"') },
      { by: 'caller', text: 'I have found it' },
    ]);
    expect(test.state.music).toBe(false);
  });

  it('is silent while somebody speaks, and not for a noise', () => {
    const test = playing().send({ type: 'speech.started' });
    expect(test.kinds).toEqual(['hold_music']);
    expect(test.do({ say: 'x', rejected: true }).effects[0]).toMatchObject({ kind: 'hold_music', on: true });
  });

  it('0 is a person, other keys are told to the model', () => {
    expect(playing().do({ press: '0' }).state.node).toBe('to_wants_human');
    expect(asked(playing().do({ press: '7' })).entries.at(-1)).toMatchObject({ by: 'caller', text: '7' });
  });

  it('goes on after its worker died', () => {
    const test = playing();
    const again = resumeCall(test.flow, test.state, test.state.at + 5_000);
    expect(again.effects.map(({ kind }) => kind)).toEqual(['hold_music', 'listen']);
    expect(again.state.deadline!.at).toBe(test.state.deadline!.at);
  });
});
