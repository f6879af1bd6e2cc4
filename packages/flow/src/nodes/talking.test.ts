import { describe, expect, it } from 'vitest';
import { ready, TestCall } from '../engine/testing/caller';
import type { EffectOf, Json } from '../model';

type Config = Record<string, Json>;

/** Every step that speaks to callers, with the text they hear first. */
const TALKING: [type: string, field: string, config: Config][] = [
  ['greet', 'text', {}],
  ['listen', 'prompt', {}],
  ['menu', 'prompt', {}],
  ['voicemail', 'greeting', {}],
  ['callback', 'offer', {}],
  ['agent', 'opening', {}],
  ['transfer', 'announcement', { departmentId: 'front_desk' }],
  ['language', 'opening', { by: 'detect' }],
];

const TEXT = { en: 'Hello.', es: 'Hola.' };

function call(type: string, config: Config, languages = ['en', 'es']): TestCall {
  return new TestCall(
    ready({
      languages,
      nodes: [
        { id: 'start', type: 'trigger' },
        { id: 'it', type, config },
      ],
      edges: ['start.start > it'],
    }),
  );
}

const first = ({ effects }: TestCall) => effects.find(({ kind }) => kind === 'say') as EffectOf<'say'> | undefined;

describe.each(TALKING)('%s, by its %s', (type, field, more) => {
  const speaking = (text: Json, config: Config = {}, languages?: string[]) =>
    first(call(type, { ...more, [field]: text, ...config }, languages));

  it('speaks the language of the call, lets callers interrupt, in the hotel’s voice', () => {
    expect(speaking(TEXT)).toMatchObject({ text: 'Hello.', language: 'en', interruptible: true, voice: null });
    expect(speaking(TEXT, {}, ['es', 'en'])).toMatchObject({ text: 'Hola.', language: 'es' });
  });

  it('speaks a language’s own words in its regions', () => {
    expect(speaking(TEXT, {}, ['es-MX'])).toMatchObject({ text: 'Hola.', language: 'es-MX' });
  });

  it('says the words there are where a language has none, in the language they are in', () => {
    expect(speaking({ en: 'Hello.', es: ' ' }, {}, ['es', 'en'])).toMatchObject({ text: 'Hello.', language: 'en' });
  });

  it('is not interrupted, and has a voice of its own, where somebody wants that', () => {
    expect(speaking(TEXT, { interruptible: false, voice: 'anna' })).toMatchObject({
      interruptible: false,
      voice: 'anna',
    });
  });

  it('fills its texts in', () => {
    expect(speaking({ en: 'At {{ hotel.name }}, {{ 120 | money }}.' })?.text).toBe('At Hotel Aurora, 120 euros.');
  });

  it('says nothing where nothing is written', () => {
    const { effects } = call(type, { ...more, [field]: { en: '' } }, ['en']);
    expect(effects.filter((effect) => effect.kind === 'say' && effect.purpose === 'prompt')).toEqual([]);
  });
});

describe('a farewell', () => {
  const end = (config: Config, languages?: string[]) => first(call('hangup', config, languages));

  it.each([
    [['en', 'es'], 'Hello.'],
    [['es', 'en'], 'Hola.'],
    [['es-AR'], 'Hola.'],
  ])('in %j', (languages, text) => {
    expect(end({ text: TEXT }, languages)).toMatchObject({ text, purpose: 'farewell' });
  });

  it('of no words ends the call at once', () => {
    const test = call('hangup', { text: {}, outcome: 'booked' });
    expect(test.kinds).toEqual(['hangup']);
    expect(test.state).toMatchObject({ status: 'ended', end: { reason: 'completed', outcome: 'booked' } });
  });
});
