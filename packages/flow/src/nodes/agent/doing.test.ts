import { describe, expect, it } from 'vitest';
import { resumeCall } from '../../engine';
import type { TestCall } from '../../engine/testing/caller';
import { asked, call, memory, refusals, sentence } from './testing/call';
import { FILLER_MS, PATIENCE_MS } from './think';

describe('what must happen once', () => {
  const LEAD = { calls: 'create_lead', input: { interest: 'a wedding', number: '+34600111222' } };
  const sure = () => call({ tools: ['create_lead'], confirmActions: true }).do({ say: 'a wedding' }, { model: LEAD });

  it.each([
    ['yes, said', { say: 'yes' }],
    ['1, pressed', { press: '1' }],
  ] as const)('is read back and done after %s', (_, action) => {
    const test = sure();
    expect(test.said[0]).toContain('Note an enquiry: About: a wedding');
    expect(test.kinds).not.toContain('tool');
    expect(test.do({ hear: 'prompt' }, action).effects[0]).toMatchObject({ kind: 'tool', input: LEAD.input });
  });

  it.each([
    ['no', { say: 'no' }],
    ['2', { press: '2' }],
    ['something else', { say: 'make it a birthday' }],
  ] as const)('is not done after %s: the model hears of it', (_, action) => {
    const test = sure().do({ hear: 'prompt' }, action);
    expect(test.kinds).not.toContain('tool');
    expect(asked(test).entries).toContainEqual(
      expect.objectContaining({ name: 'create_lead', result: expect.stringContaining('Not done') }),
    );
  });

  it('silence is no yes', () => {
    const test = sure().do({ silence: 'deadline' });
    expect(test.said[0]).toContain('Note an enquiry');
    expect(test.do({ silence: 'deadline' }, { silence: 'deadline' }).state.node).toBe('to_limit');
  });

  it('is not done twice, even if the model asks twice', () => {
    const test = call({ tools: ['create_lead'] }).do({ say: 'a wedding' }, { model: LEAD });
    test.do({ outcome: 'success', output: { leadId: 'l1' } }, { model: LEAD });
    expect(refusals(test)).toEqual(['repeated']);
    expect(test.kinds).not.toContain('tool');
    expect(asked(test).entries.at(-1)).toMatchObject({ result: expect.stringContaining('Done already') });
  });
});

describe('tools', () => {
  const STAY = { calls: 'check_availability', input: { checkIn: '2026-11-24', nights: 2, guests: 2 } };
  const looking = () => call({ tools: ['check_availability'] }).do({ say: 'a room' }, { model: STAY });

  it('what was found goes to the model, what the caller said meanwhile too', () => {
    const test = looking().do(
      { say: 'with a balcony' },
      {
        outcome: 'none_available',
        output: { checkIn: '2026-11-24', checkOut: '2026-11-26', nights: 2, guests: 2, rooms: [] },
      },
    );
    const [found, said] = asked(test).entries.slice(-2);
    expect(found).toMatchObject({
      by: 'action',
      name: 'check_availability',
      result: expect.stringContaining('nothing free'),
    });
    expect(said).toEqual({ by: 'caller', text: 'with a balcony' });
    expect(test.state.last).toMatchObject({ tool: 'check_availability', outcome: 'none_available' });
  });

  it('a failure is a result like any other', () => {
    expect(asked(looking().do({ fails: 'unavailable' })).entries.at(-1)).toMatchObject({
      result: expect.stringContaining('failure'),
    });
  });

  it('one that never ends is given up', () => {
    const test = looking().do({ silence: 'deadline' });
    expect(test.said).toEqual(['One moment, please.']);
    test.do({ silence: 'deadline' });
    expect(test.kinds).toEqual(['cancel', 'converse', 'listen']);
  });

  it('five in a row, then the caller has the word', () => {
    const test = looking();
    for (let i = 0; i < 4; i++) {
      const again = { ...STAY, input: { ...STAY.input, nights: i + 3 } };
      test.do({ fails: 'x' }, { model: again });
      expect(test.kinds).toContain('tool');
    }
    expect(refusals(test.do({ fails: 'x' }, { model: STAY }))).toEqual(['repeated']);
  });
});

describe('time', () => {
  it('a caller hears something after a pause for thinking, once', () => {
    const test = call().do({ say: 'hello' });
    expect(test.state.deadline!.at - test.state.at).toBe(FILLER_MS);
    test.do({ silence: 'deadline' });
    expect(test.effects).toMatchObject([{ kind: 'say', purpose: 'filler' }]);
  });

  it('no filler once the model speaks; an answer that never ends is given up', () => {
    const test = call().do({ say: 'hello' });
    sentence(test, 'Well.');
    expect(test.do({ silence: 'deadline' }).kinds).toEqual(['cancel', 'say', 'stop_listen']);
    expect(test.said).toEqual(['I am sorry, I cannot help you with that right now.']);
    expect(test.state.at).toBeGreaterThanOrEqual(test.state.call.startedAt + PATIENCE_MS);
  });

  it('whoever is silent is asked, then goes on', () => {
    const test = call({ tries: 2 });
    expect(test.do({ silence: 'deadline' }).said[0]).toContain('Are you still there?');
    expect(test.trace).toMatchObject([{ type: 'try.failed', why: 'no_input', tries: 1 }]);
    expect(test.do({ silence: 'deadline' }).state.node).toBe('to_limit');
  });

  it('so often a caller may speak, and no more', () => {
    const test = call({ turnLimit: 2 });
    for (const say of ['one', 'two']) test.do({ say }, { model: { says: 'I see.' } }, { hear: 'prompt' });
    expect(test.do({ say: 'three' }).state.node).toBe('to_limit');
  });
});

describe('card numbers', () => {
  it.each([
    'it is 4111 1111 1111 1111',
    '4111-1111-1111-1112',
    'four one one one one one one one one one one one one one one one',
    '378282246310005',
  ])('are struck out of the history: %s', (say) => {
    const test = call().do({ say });
    expect(JSON.stringify(test.state)).not.toMatch(/1111|0005/);
    expect(asked(test).entries).toEqual([{ by: 'caller', text: expect.stringContaining('[card number withheld]') }]);
  });

  it('also when keyed', () => {
    expect(asked(call().do({ press: '4111111111111111#' })).entries).toEqual([
      { by: 'caller', text: '[card number withheld]' },
    ]);
  });

  it.each(['call me at +34 600 111 222', 'my booking is 20261124', '0034971123456'])(
    'telephone numbers and codes stay: %s',
    (say) => {
      expect(asked(call().do({ say })).entries).toEqual([{ by: 'caller', text: say }]);
    },
  );

  it('a model that asks for one is not heard asking', () => {
    const test = call().do({ say: 'I want to pay' });
    sentence(test, 'Please tell me your card number.');
    expect(test.said).toEqual(['Please do not tell me card numbers on the telephone.']);
    expect(refusals(test)).toEqual(['card_number']);
  });
});

describe('on another worker, or after a member spoke', () => {
  const resumed = (test: TestCall) => resumeCall(test.flow, test.state, test.state.at + 3_000);

  it('the model is asked again, and the old answer is not waited for', () => {
    const test = call().do({ say: 'hello' });
    const { effects } = resumed(test);
    expect(effects.map(({ kind }) => kind)).toEqual(['cancel', 'converse', 'listen']);
  });

  it('a running booking is waited for, not begun again', () => {
    const test = call({ tools: ['create_lead'] }).do(
      { say: 'a wedding' },
      { model: { calls: 'create_lead', input: { interest: 'a wedding', number: '+34600111222' } } },
    );
    const { effects, state } = resumed(test);
    expect(effects.map(({ kind }) => kind)).toEqual(['listen']);
    expect(Object.values(state.pending)).toEqual(['tool']);
  });

  it('the last sentence is said once more, and remembered once', () => {
    const test = call({ opening: { en: 'How can I help?' } });
    const { effects } = resumed(test);
    expect(effects).toMatchObject([{ kind: 'listen' }, { kind: 'say', text: 'How can I help?' }]);
  });

  it('a member’s sentence stops the model; it is asked again after it', () => {
    const test = call().do({ say: 'hello' }).send({ type: 'operator.say', text: 'I am here.', language: null });
    expect(test.kinds).toContain('cancel');
    expect(test.do({ hear: 'prompt' }).kinds).toEqual(['converse', 'listen']);
    expect(memory(test).phase).toBe('thinking');
  });
});
