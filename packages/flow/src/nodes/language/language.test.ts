import { describe, expect, it } from 'vitest';
import { exampleFacts, resumeCall } from '../../engine';
import { ready, TestCall } from '../../engine/testing/caller';
import type { Json } from '../../model';
import { languageOfNumber } from './by-number';
import { languageConfig } from './config';

const CHOICES = [
  { language: 'en', digit: '1' },
  { language: 'es', digit: '2' },
];
const PROMPT = { en: 'For English, press 1.', es: 'Para español, pulse 2.' };

function call(config: Record<string, Json> = {}, number: string | null = '+34600111222') {
  const nodes = [
    { id: 'start', type: 'trigger' },
    { id: 'lang', type: 'language', config: { choices: CHOICES, prompt: PROMPT, ...config } },
    { id: 'ask', type: 'listen', config: { prompt: { en: 'Yes?', es: '¿Sí?' } } },
  ];
  const edges = ['start.start > lang', 'lang.en > ask', 'lang.es > ask'];
  const facts = exampleFacts({ caller: { number, name: null, previousCalls: 0 } });
  return new TestCall(ready({ languages: ['en', 'es'], nodes, edges }), facts);
}

describe('by number', () => {
  const rules = [
    { prefix: '+1', language: 'en' },
    { prefix: '+1 787', language: 'es' },
    { prefix: '0034', language: 'es' },
    { prefix: '', language: 'en' },
    { prefix: '+49', language: 'de' },
  ];
  const config = languageConfig.parse({ by: 'number', choices: CHOICES, rules });

  it.each([
    ['+12125550100', 'en'],
    ['+17875550100', 'es'],
    ['0034911234567', 'es'],
    ['34911234567', 'es'],
    ['+4930123456', null],
    ['+442079460000', null],
    ['anonymous', null],
    ['', null],
    [null, null],
  ])('%s speaks %s', (number, language) => expect(languageOfNumber(number, config)).toBe(language));

  it('a hidden number goes on in the first language where nobody is to be asked', () => {
    expect(call({ by: 'number', rules, otherwise: 'first' }, null).state).toMatchObject({
      node: 'ask',
      language: 'en',
    });
  });
});

describe('the choice', () => {
  it('a language is a checkpoint’s, and so is what is being asked', () => {
    const test = call().do({ press: '7' });
    const again = resumeCall(test.flow, JSON.parse(JSON.stringify(test.state)), test.state.at);
    expect(again.state).toMatchObject({ node: 'lang', scratch: { asked: 'choice', tries: 1 } });
    expect(again.effects).toMatchObject([{ kind: 'listen' }, { kind: 'say', text: PROMPT.en }]);
    const chosen = test.do({ press: '2' });
    const later = resumeCall(test.flow, JSON.parse(JSON.stringify(chosen.state)), chosen.state.at);
    expect(later.state.language).toBe('es');
    expect(later.effects).toMatchObject([
      { kind: 'say', text: '¿Sí?', language: 'es' },
      { kind: 'listen', language: 'es' },
    ]);
  });

  it('a sentence spoken into is not interrupted where that is not wanted', () => {
    const test = call({ interruptible: false }).do({ say: 'español' });
    expect(test.state).toMatchObject({ node: 'lang', language: 'en' });
    expect(test.do({ hear: 'prompt' }, { hear: 'prompt' }, { say: 'español' }).state.language).toBe('es');
  });

  it('“mhm” between the sentences is neither an answer nor a mistake', () => {
    const test = call().send({ type: 'speech.started' }).do({ say: 'mhm' });
    expect(test.trace).toEqual([]);
    expect(test.do({ hear: 'prompt' }).said).toEqual([PROMPT.es]);
  });

  it('an interruption that comes to nothing counts as not understood', () => {
    const test = call({ tries: 1 }).do({ interrupt: 'speech' }, { silence: 'deadline' });
    expect(test.trace).toContainEqual(expect.objectContaining({ type: 'try.failed', why: 'no_match' }));
    expect(test.state).toMatchObject({ node: 'ask', language: 'en' });
  });

  it('with nothing to say only waits', () => {
    const test = call({ prompt: {} });
    expect(test.kinds).toEqual(['listen']);
    expect(test.state.deadline!.at - test.state.at).toBe(4_000);
  });

  it('what a caller says in one language may ask for another', () => {
    const opening = { by: 'detect', opening: { en: 'Hello?' } };
    expect(call(opening).do({ hear: 'prompt' }, { say: 'español por favor', language: 'en' }).state.language).toBe(
      'es',
    );
  });

  it.each([
    ['hello i would like to book a room', 'en'],
    ['quiero hablar con alguien', 'es'],
  ])('“%s” tells %s', (said, language) => {
    expect(call({ by: 'detect' }).do({ hear: 'prompt' }, { say: said }).state).toMatchObject({ node: 'ask', language });
  });
});

describe('settings that cannot be', () => {
  it.each([
    [[{ language: 'en', digit: '1' }, { language: 'en' }], 'en is there twice'],
    [
      [
        { language: 'en', digit: '1' },
        { language: 'es', digit: '1' },
      ],
      'the key 1 is used twice',
    ],
    [[], 'Too small'],
    [[{ language: 'English' }], 'a language code'],
    [[{ language: 'en', digit: '12' }], 'one key'],
  ])('%j', (choices, message) => {
    const read = languageConfig.safeParse({ choices });
    expect(read.error!.issues[0]!.message).toContain(message);
  });
});
