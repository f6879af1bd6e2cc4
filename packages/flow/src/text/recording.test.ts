import { describe, expect, it } from 'vitest';
import { documentOf } from '../engine';
import { compile } from '../engine/compile';
import { exampleFacts } from '../engine/example/facts';
import { start } from '../engine/step';
import { findingsOf } from '../verify/testing/check';
import { Recording, recordingIn, recordingName, recordingsIn, withRecording } from './recording';

describe('what callers of a language hear', () => {
  it.each([
    ['a.wav', 'en', 'a.wav'],
    ['a.wav', 'es', 'a.wav'],
    [{ en: 'a.wav' }, 'en', 'a.wav'],
    [{ en: 'a.wav' }, 'es', null],
    [{ es: 'b.wav' }, 'es-MX', 'b.wav'],
    [{ 'pt-PT': 'c.wav' }, 'pt-BR', 'c.wav'],
    [{ en: '' }, 'en', null],
    [{}, 'en', null],
    ['', 'en', null],
    [null, 'en', null],
  ])('%j in %s is %j', (recording, language, heard) => {
    expect(recordingIn(recording, language)).toBe(heard);
  });

  it.each([
    ['es', ['play bienvenido.wav']],
    ['en', ['say Good evening.']],
  ])('is played by the step to callers of that language alone: %s', (language, done) => {
    const config = { text: { en: 'Good evening.', es: 'Buenas noches.' }, audio: { es: 'bienvenido.wav' } };
    const document = documentOf({
      title: 'greeted',
      flow: {
        languages: [language, language === 'es' ? 'en' : 'es'],
        nodes: [
          { id: 'start', type: 'trigger' },
          { id: 'hello', type: 'greet', config },
          { id: 'bye', type: 'hangup' },
        ],
        edges: ['start.start > hello', 'hello.next > bye'],
      },
    });
    const compiled = compile(document);
    if (!compiled.ok) throw new Error('not ready');
    const { effects } = start(compiled.flow, exampleFacts());
    expect(
      effects.flatMap((effect) =>
        effect.kind === 'play' ? [`play ${effect.asset}`] : effect.kind === 'say' ? [`say ${effect.text}`] : [],
      ),
    ).toEqual(done);
  });
});

describe('changing one language', () => {
  const both = ['en', 'es'];
  it.each([
    [null, 'en', 'a.wav', { en: 'a.wav' }],
    ['old.wav', 'en', 'a.wav', { en: 'a.wav', es: 'old.wav' }],
    ['old.wav', 'en', null, { es: 'old.wav' }],
    [{ en: 'a.wav' }, 'en', null, null],
    [{ en: 'a.wav', fr: 'c.wav' }, 'es', 'b.wav', { en: 'a.wav', es: 'b.wav', fr: 'c.wav' }],
  ])('%j, in %s %j', (before, language, name, after) => {
    expect(withRecording(before, language, name, both)).toEqual(after);
  });
});

it('is a name, or a name for each language, and nothing else', () => {
  for (const good of ['a.wav', { en: 'a.wav' }, {}]) expect(Recording.safeParse(good).success).toBe(true);
  for (const bad of [7, ['a.wav'], { en: 7 }, { english: 'a.wav' }, 'x'.repeat(201)])
    expect(Recording.safeParse(bad).success).toBe(false);
});

it('finds the names in anything', () => {
  expect(recordingsIn({ en: 'a.wav', es: '', fr: 7 })).toEqual([{ name: 'a.wav', language: 'en' }]);
  expect(recordingsIn('a.wav')).toEqual([{ name: 'a.wav', language: null }]);
  for (const nothing of [null, undefined, '', 7, {}, []]) expect(recordingsIn(nothing)).toEqual([]);
});

it('reads a name as people wrote it', () => {
  expect(recordingName('summer_greeting-0123456789abcdef.wav')).toBe('summer greeting');
  expect(recordingName('welcome.wav')).toBe('welcome');
});

describe('a recording that goes on for too long', () => {
  const flow = (audio: unknown) => ({
    nodes: [
      { id: 'start', type: 'trigger' },
      { id: 'hello', type: 'greet', config: { audio } },
      { id: 'menu', type: 'menu', config: { audio: 'menu.wav' } },
      { id: 'desk', type: 'transfer', config: { departmentId: 'front_desk' } },
    ],
    edges: ['start.start > hello', 'hello.next > menu', 'menu.option_1 > desk', 'menu.option_2 > desk'].concat(
      ['operator', 'no_input', 'no_match'].map((port) => `menu.${port} > desk`),
    ),
  });
  const recordings = { 'short.wav': 29, 'long.wav': 45.4, 'menu.wav': 12 };

  it('is warned of by its own length, in any language (G11)', () => {
    const told = (audio: unknown) =>
      findingsOf('G11', flow(audio) as never, { recordings }).map(({ message }) => message);
    expect(told('long.wav')).toEqual([
      '“hello” plays a recording of 45 seconds. Nobody listens that long: at most 30.',
    ]);
    expect(told({ en: 'short.wav', es: 'long.wav' })).toHaveLength(1);
    expect(told('short.wav')).toEqual([]);
    expect(told('unknown.wav')).toEqual([]);
  });

  it('counts for whoever gets nothing across, each time it is played (G3)', () => {
    const found = findingsOf('G3', flow('short.wav') as never, { recordings: { ...recordings, 'menu.wav': 59 } }, {
      limits: { lostSeconds: 150 },
    } as never);
    expect(found).toHaveLength(1);
    expect(
      findingsOf('G3', flow('short.wav') as never, { recordings }, { limits: { lostSeconds: 150 } } as never),
    ).toEqual([]);
  });
});
