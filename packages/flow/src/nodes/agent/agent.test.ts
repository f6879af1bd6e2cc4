import { describe, expect, it } from 'vitest';
import type { TestCall } from '../../engine/testing/caller';
import type { Json } from '../../model';
import { actionsOf } from './actions';
import { agentNode } from './core';
import { asked, call, keyOf, refusals, sentence } from './testing/call';

describe('what the model is told', () => {
  it('is the hotel’s instructions, the rules of the telephone, and the facts of the call', () => {
    const { instructions, language, temperature, model, clock } = asked(
      call({ instructions: { en: 'Sell the spa of {{ hotel.name }}.' }, bounds: { en: 'the spa only' } }).do({
        say: 'hello',
      }),
    );
    expect(instructions).toContain('Your task: Sell the spa of Hotel Aurora.');
    expect(instructions).toContain('Talk only about the spa only');
    expect(instructions).toContain('Never ask for card numbers');
    expect(instructions).toContain('It is Saturday, 2026-11-21, 10:00 at the hotel.');
    expect(instructions).toContain('Speak English');
    expect({ language, temperature, model, clock }).toMatchObject({
      language: 'en',
      temperature: 0.3,
      model: null,
      clock: { country: 'ES' },
    });
  });

  it('is only what it may do: allowed tools, declared endings, a person', () => {
    const config = agentNode.config.parse({
      tools: ['check_availability', 'http_request', 'fly', 'check_availability'],
    });
    const names = actionsOf(config, { departments: {} })
      .map(({ name }) => name)
      .filter((name) => name !== 'answer_from_knowledge_base');
    expect(names).toEqual(['check_availability', 'finish_done', 'hand_over_to_a_person']);
    const [availability] = actionsOf(config, { departments: {} });
    expect(availability!.fields.find(({ name }) => name === 'checkIn')).toMatchObject({ kind: 'date', required: true });
    expect(JSON.stringify(actionsOf(config, { departments: {} }))).not.toContain('{{');
  });
});

describe('the conversation', () => {
  it('remembers what both said, and each sentence is spoken as soon as it is there', () => {
    const test = call().do({ say: 'do you have a pool' });
    sentence(test, 'Yes, on the roof.');
    expect(test.said).toEqual(['Yes, on the roof.']);
    sentence(test, 'It is open until nine.');
    test.do({ model: {} }, { hear: 'prompt' }, { hear: 'prompt' }, { say: 'and a sauna' });
    expect(asked(test).entries).toEqual([
      { by: 'caller', text: 'do you have a pool' },
      { by: 'agent', text: 'Yes, on the roof. It is open until nine.', cut: false },
      { by: 'caller', text: 'and a sauna' },
    ]);
  });

  it('a caller who breaks in stops the model, and only what they heard was said', () => {
    const test = call().do({ say: 'tell me about the hotel' });
    sentence(test, 'We have two hundred rooms.');
    const first = keyOf(test, 'We have two hundred rooms.');
    sentence(test, 'Each of them has a view.');
    const second = keyOf(test, 'Each of them has a view.');
    test.send({ type: 'playback.interrupted', effect: first, heardMs: 900, heardText: 'We have two', by: 'speech' });
    expect(test.kinds).toEqual(['cancel']);
    test.send({ type: 'playback.interrupted', effect: second, heardMs: 0, heardText: null, by: 'speech' });
    test.do({ say: 'just the price' });
    expect(asked(test).entries).toEqual([
      { by: 'caller', text: 'tell me about the hotel' },
      { by: 'agent', text: 'We have two', cut: true },
      { by: 'caller', text: 'just the price' },
    ]);
  });

  it('who goes on while the model thinks is heard to the end: one turn of two sentences', () => {
    const test = call().do({ say: 'I would like a room' }, { say: 'for two people' });
    expect(test.kinds).toEqual(['cancel', 'converse', 'listen']);
    expect(asked(test).entries).toEqual([{ by: 'caller', text: 'I would like a room for two people' }]);
  });

  it('a noise while it thinks changes nothing', () => {
    const test = call().do({ say: 'hello' });
    const { state } = test;
    expect(test.do({ say: 'xq', rejected: true }).state).toBe(state);
  });

  it('the history stays small however long the call is', () => {
    const test = call({ turnLimit: 60 });
    for (let turn = 0; turn < 40; turn++) {
      test.do({ say: `${turn} ${'word '.repeat(300)}` }, { model: { says: 'I see. '.repeat(50) } }, { hear: 'prompt' });
    }
    test.do({ say: 'and now' });
    expect(JSON.stringify(asked(test).entries).length).toBeLessThan(12_500);
    expect(asked(test).entries.at(-1)).toMatchObject({ by: 'caller', text: 'and now' });
  });

  it('keys are a number for the model, complete by # or by a pause', () => {
    const test = call().do({ press: '4711#' });
    expect(asked(test).entries).toEqual([{ by: 'caller', text: '4711' }]);
    test.do({ model: {} }, { hear: 'prompt' }, { press: '12' }, { silence: 'deadline' });
    expect(asked(test).entries.at(-1)).toEqual({ by: 'caller', text: '12' });
  });
});

describe('ways to a person', () => {
  it.each([
    ['the key 0 at once', (test: TestCall) => test.do({ press: '0' })],
    ['the key 0 while it thinks', (test: TestCall) => test.do({ say: 'hello' }, { press: '0' })],
    ['the word for it, without asking the model', (test: TestCall) => test.do({ say: 'operator' })],
    ['the model', (test: TestCall) => test.do({ say: 'I am angry' }, { model: { calls: 'hand_over_to_a_person' } })],
  ])('%s', (_, act) => expect(act(call()).state.node).toBe('to_wants_human'));

  it('the model’s summary is kept for whoever goes on', () => {
    const test = call().do(
      { say: 'my room is cold' },
      { model: { calls: 'hand_over_to_a_person', input: { _summary: 'Heating in 402 is broken.' } } },
    );
    expect(test.state.answers.talk).toMatchObject({ text: 'Heating in 402 is broken.', value: 'wants_human' });
  });

  it('what is being booked is booked to its end first', () => {
    const test = call({ tools: ['create_lead'] }).do(
      { say: 'a wedding' },
      { model: { calls: 'create_lead', input: { interest: 'a wedding', number: '+34600111222' } } },
      { press: '0' },
    );
    expect(test.state).toMatchObject({ node: 'talk', pending: { [Object.keys(test.state.pending)[0]!]: 'tool' } });
    expect(test.do({ outcome: 'success', output: { leadId: 'l1' } }).state.node).toBe('to_wants_human');
  });
});

describe('nothing is invented', () => {
  const ask = (model: { calls: string; input?: Json }, config: Record<string, Json> = {}) =>
    call(config).do({ say: 'hello' }, { model });

  it.each([
    ['a tool that was not allowed', { calls: 'create_reservation' }, 'unknown_action'],
    ['a tool that does not exist', { calls: 'constructor' }, 'unknown_action'],
    ['an ending nobody declared', { calls: 'finish_upgraded' }, 'unknown_action'],
    ['an input of the wrong kind', { calls: 'check_availability', input: { checkIn: 'soon' } }, 'bad_input'],
    ['an input that is no object', { calls: 'check_availability', input: [1] }, 'bad_input'],
  ])('%s is refused, told to the model and bridged for the caller', (_, model, why) => {
    const test = ask(model as { calls: string }, { tools: ['check_availability'] });
    expect(refusals(test)).toEqual([why]);
    expect(test.said).toEqual(['I am sorry, let me try that again.']);
    expect(asked(test).entries.at(-1)).toMatchObject({ by: 'action' });
    expect(test.state.pending).not.toContain('tool');
  });

  it('broken JSON is refused', () => {
    const test = call().do({ say: 'hello' });
    const effect = Object.keys(test.state.pending)[0]!;
    const input = '{"checkIn": "2026-';
    test.send({
      type: 'effect.done',
      effect,
      outcome: 'replied',
      output: { call: { id: '1', name: 'finish_done', input } },
    });
    expect(refusals(test)).toEqual(['bad_input']);
    expect(test.state.node).toBe('talk');
  });

  it('an ending needs what it declares, of the right kind', () => {
    const outcomes = [{ id: 'done', label: 'Done', details: [{ variable: 'arrival', kind: 'date' }] }];
    const end = (input: Json) => ask({ calls: 'finish_done', input }, { outcomes });
    expect(refusals(end({}))).toEqual(['bad_input']);
    expect(refusals(end({ arrival: '2026-02-31' }))).toEqual(['bad_input']);
    expect(asked(end({ arrival: 'whenever' })).entries.at(-1)).toMatchObject({
      result: expect.stringContaining('a date such as'),
    });
    const test = end({ arrival: 'tomorrow', price: 0 });
    expect(test.state).toMatchObject({ node: 'to_done', vars: { arrival: '2026-11-22' } });
    expect(test.state.vars).not.toHaveProperty('price');
  });

  it('only the fields a tool has reach it', () => {
    const input = { checkIn: '2026-11-24', nights: 2, guests: 2, discount: 100, roomType: null };
    const test = ask({ calls: 'check_availability', input }, { tools: ['check_availability'] });
    expect(test.effects[0]).toMatchObject({ kind: 'tool', input: { checkIn: '2026-11-24', nights: 2, guests: 2 } });
    expect(test.effects[0]).not.toHaveProperty('input.discount');
    expect(test.effects[0]).not.toHaveProperty('input.roomType');
  });

  it('a model that never gets it right is given up politely', () => {
    const test = call().do({ say: 'hello' });
    for (let i = 0; i < 4; i++) test.do({ model: { calls: 'fly' } });
    expect(test.said).toEqual(['I am sorry, I cannot help you with that right now.']);
    expect(test.do({ hear: 'prompt' }).state.node).toBe('to_failed');
  });

  it('a model that says nothing is bridged, and given up in the end', () => {
    const test = call().do({ say: 'hello' }, { model: {} });
    expect(refusals(test)).toEqual(['nothing_said']);
    expect(test.said).toEqual(['I am sorry, could you say that again?']);
    for (let i = 0; i < 3; i++) test.do({ say: 'hello' }, { model: {} });
    expect(test.do({ hear: 'prompt' }).state.node).toBe('to_failed');
  });

  it('a model that talks without end is cut off', () => {
    const test = call().do({ say: 'hello' });
    for (let i = 0; i < 12; i++) sentence(test, `Sentence ${i}.`);
    sentence(test, 'One more.');
    expect(test.kinds).toEqual(['cancel']);
    expect(Object.values(test.state.pending)).not.toContain('converse');
  });
});

it('events of somebody else’s effects mean nothing', () => {
  const test = call().do({ say: 'hello' });
  const { state } = test;
  expect(test.send({ type: 'model.sentence', effect: 'call:0:7', text: 'Hi.' }).state).toBe(state);
  expect(test.send({ type: 'effect.done', effect: 'call:0:7', outcome: 'replied', output: null }).state).toBe(state);
});
