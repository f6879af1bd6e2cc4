import { describe, expect, it } from 'vitest';
import { ready, TestCall } from '../../engine/testing/caller';
import type { Json } from '../../model';
import { menuNode } from './core';

const OPTIONS: Json = [
  {
    id: 'rooms',
    label: 'Reservations',
    digit: '1',
    phrases: { en: ['book a room', 'reservations'], es: ['reservas'] },
  },
  { id: 'spa', label: 'Spa', digit: '2', phrases: { en: ['spa', 'massage'], es: ['balneario'] } },
];

function call(config: Record<string, Json> = {}, languages = ['en', 'es']) {
  const ends = ['rooms', 'spa', 'operator', 'no_input', 'no_match'];
  const flow = ready({
    languages,
    nodes: [
      { id: 'start', type: 'trigger' },
      { id: 'menu', type: 'menu', config: { prompt: { en: 'Which?', es: '¿Cuál?' }, options: OPTIONS, ...config } },
      ...ends.map((id) => ({ id: `to_${id}`, type: 'hangup', config: { text: { en: id } } })),
    ],
    edges: ['start.start > menu', ...ends.map((id) => `menu.${id} > to_${id}`)],
  });
  return new TestCall(flow);
}

const at = (test: TestCall) => test.state.node;
const listened = (test: TestCall) =>
  test.effects.find(({ kind }) => kind === 'listen') as { expect: [{ options: { id: string; phrases: string[] }[] }] };

describe('what is listened for', () => {
  it("are the words of the call's language, the name of each choice, and asking for a person or again", () => {
    const { options } = listened(call({}, ['es']))!.expect[0];
    expect(options.map(({ id }) => id)).toEqual(['rooms', 'spa', '$operator', '$repeat']);
    expect(options[0]!.phrases).toEqual(['reservas', 'Reservations']);
  });

  it('leaves out what is switched off', () => {
    const test = call({ operatorOn: false, repeatOn: false });
    expect(listened(test).expect[0].options.map(({ id }) => id)).toEqual(['rooms', 'spa']);
    expect(menuNode.ports(menuNode.config.parse({ operatorOn: false })).map(({ id }) => id)).not.toContain('operator');
    expect(at(test.do({ press: '0' }))).toBe('menu');
    expect(test.trace).toMatchObject([{ type: 'try.failed', why: 'no_match' }]);
    expect(test.do({ press: '*' }).trace).toMatchObject([{ type: 'try.failed', tries: 2 }]);
  });

  it('is listened for again when it is asked again, as is the prompt', () => {
    expect(call().do({ silence: 'deadline' }).kinds).toEqual(['say', 'listen']);
  });
});

describe('a recording that asks', () => {
  const played = (test: TestCall) => test.effects.filter(({ kind }) => kind === 'play' || kind === 'say');
  const recorded = (more: Record<string, Json> = {}) => call({ audio: 'menu.wav', ...more });

  it('is played in place of the text, with the ear open', () => {
    const test = recorded({ interruptible: false, voice: 'slt' });
    expect(test.kinds).toEqual(['play', 'listen']);
    expect(played(test)).toMatchObject([
      { asset: 'menu.wav', alternative: 'Which?', language: 'en', interruptible: false, voice: 'slt' },
    ]);
    expect(at(test.do({ press: '1' }))).toBe('to_rooms');
  });

  it('can be spoken over, and is played once more when asked for', () => {
    expect(at(recorded().do({ say: 'massage' }))).toBe('to_spa');
    expect(played(recorded().do({ press: '*' }))).toMatchObject([{ kind: 'play', asset: 'menu.wav' }]);
  });

  it('is the text when asking again, which says why, and to whom only keys are left', () => {
    expect(played(recorded().do({ press: '9' }))).toMatchObject([{ kind: 'say' }]);
    expect(played(recorded({ reprompts: [{ en: 'Once more?' }] }).do({ silence: 'deadline' }))).toMatchObject([
      { kind: 'say', text: 'Once more?' },
    ]);
  });

  it('is said to be broken where it is no name', () => {
    expect(menuNode.config.safeParse({ audio: 7 }).success).toBe(false);
    expect(menuNode.config.safeParse({ audio: 'x'.repeat(201) }).success).toBe(false);
    expect(menuNode.config.parse({}).audio).toBeNull();
  });
});

describe('choosing', () => {
  it.each([
    ['by a phrase', { say: 'massage' }, 'to_spa'],
    ['by a phrase in a sentence', { say: "I'd like to book a room" }, 'to_rooms'],
    ['by the name of the choice', { say: 'reservations' }, 'to_rooms'],
    ['a person by voice', { say: 'operator' }, 'to_operator'],
    ['a person by key', { press: '0' }, 'to_operator'],
  ] as const)('%s', (_, action, node) => {
    expect(at(call().do({ hear: 'prompt' }, action))).toBe(node);
  });

  it('typed words count over the prompt, even one that must not be interrupted', () => {
    expect(at(call({ interruptible: false }).do({ say: 'spa', by: 'typed' }))).toBe('to_spa');
  });

  it('spoken words do not, over a prompt that must not be interrupted', () => {
    const test = call({ interruptible: false }).do({ say: 'spa' });
    expect(at(test)).toBe('menu');
    expect(test.effects).toEqual([]);
    expect(at(test.do({ hear: 'prompt' }, { say: 'spa' }))).toBe('to_spa');
  });

  it('a murmur over the prompt is neither an answer nor a mistake', () => {
    const test = call().do({ say: 'mhm' });
    expect(test.trace).toEqual([]);
    expect(test.do({ hear: 'prompt' }).state.scratch).toMatchObject({ tries: 0 });
  });

  it('a rejected utterance is not matched, whatever it looks like', () => {
    const test = call().do({ hear: 'prompt' }, { say: 'spa', rejected: true });
    expect(test.trace).toMatchObject([{ type: 'try.failed', why: 'no_match', said: 'spa' }]);
  });

  it('words heard badly are not trusted', () => {
    const test = call().do({ hear: 'prompt' }, { say: 'spa', confidence: 0.49 });
    expect(at(test)).toBe('menu');
    expect(at(call().do({ hear: 'prompt' }, { say: 'spa', confidence: 0.5 }))).toBe('to_spa');
    expect(at(call({ sureAbove: 0.2 }).do({ hear: 'prompt' }, { say: 'spa', confidence: 0.3 }))).toBe('to_spa');
  });
});

describe('making sure', () => {
  const unsure = () => call({ confirmLowConfidence: true }).do({ hear: 'prompt' }, { say: 'massage', confidence: 0.3 });

  it('reads the choice back in its own words', () => {
    expect(unsure().said[0]).toMatch(/^I heard spa\. Press 1/);
    const operator = call({ confirmLowConfidence: true }).do({ hear: 'prompt' }, { say: 'operator', confidence: 0.3 });
    expect(operator.said[0]).toMatch(/^I heard .+\. Press 1/);
  });

  it('key 1 now means yes, not the first choice', () => expect(at(unsure().do({ press: '1' }))).toBe('to_spa'));
  it('key 2 means no and costs a try', () => {
    const test = unsure().do({ press: '2' });
    expect(test.said).toEqual(['Which?']);
    expect(test.state.scratch).toMatchObject({ tries: 1, confirm: null });
  });
  it('another choice said clearly is taken instead', () => {
    expect(at(unsure().do({ say: 'book a room' }))).toBe('to_rooms');
  });
  it('0 still reaches a person', () => expect(at(unsure().do({ press: '0' }))).toBe('to_operator'));
  it('silence costs a try and asks the menu again', () => {
    const test = unsure().do({ silence: 'deadline' });
    expect(test.said[0]).toBe('I did not hear anything. Which?');
  });
});

describe('tries', () => {
  it('are all in all as many as set, and the last mistake decides the way out', () => {
    expect(at(call({ tries: 2 }).do({ press: '9' }, { press: '9' }))).toBe('to_no_match');
    expect(at(call({ tries: 2 }).do({ press: '9' }, { silence: 'deadline' }))).toBe('to_no_input');
    expect(at(call({ tries: 1 }).do({ silence: 'deadline' }))).toBe('to_no_input');
  });

  it('have texts of their own; the last one serves for the rest, a missing language for none', () => {
    const reprompts: Json = [{ en: 'Once more?' }, { es: '¿Otra vez?' }];
    const test = call({ reprompts, tries: 4 });
    expect(test.do({ press: '9' }).said).toEqual(['Once more?']);
    expect(test.do({ press: '9' }).said).toEqual(['¿Otra vez?']);
    expect(test.do({ press: '9' }).said).toEqual(['¿Otra vez?']);
  });

  it('hearing it again is free five times', () => {
    const test = call();
    for (let i = 0; i < 5; i++) expect(test.do({ press: '*' }).trace).toEqual([]);
    expect(test.do({ press: '*' }).trace).toMatchObject([{ type: 'try.failed', tries: 1 }]);
  });
});

describe('settings that cannot be', () => {
  it.each([
    [
      'two choices on one key',
      {
        options: [
          { id: 'a', label: 'A', digit: '1' },
          { id: 'b', label: 'B', digit: '1' },
        ],
      },
    ],
    ['a choice on the key for a person', { options: [{ id: 'a', label: 'A', digit: '0' }] }],
    ['a choice on the key for repeating', { options: [{ id: 'a', label: 'A', digit: '*' }] }],
    [
      'two choices of one id',
      {
        options: [
          { id: 'a', label: 'A' },
          { id: 'a', label: 'B' },
        ],
      },
    ],
    ['a choice named like a port', { options: [{ id: 'no_input', label: 'A' }] }],
    ['no choice at all', { options: [] }],
    ['a key that is none', { options: [{ id: 'a', label: 'A', digit: '12' }] }],
    ['no try', { tries: 0 }],
  ])('%s', (_, config) => expect(menuNode.config.safeParse(config).success).toBe(false));

  it('a key is free again where the built-in is off', () => {
    const config = { operatorOn: false, options: [{ id: 'a', label: 'A', digit: '0' }] };
    expect(menuNode.config.safeParse(config).success).toBe(true);
  });
});
