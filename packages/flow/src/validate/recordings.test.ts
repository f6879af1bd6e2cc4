import { describe, expect, it } from 'vitest';
import { FlowDocument } from '../model';
import { flow, found } from './fixtures';
import { usedRecordings } from './used-recordings';
import { validate } from './validate';

const playing = (audio: unknown, text: Record<string, string> = { en: 'Good evening.' }) =>
  flow({ start: ['trigger'], hello: ['greet', { audio, text }], bye: ['hangup'] }, [
    'start.start > hello',
    'hello.next > bye',
  ]);
const recordings: Record<string, number> = { 'welcome.wav': 7 };
const told = (document: unknown, context = { recordings }) =>
  validate(document, context).problems.map(({ message }) => message);

describe('a recording that a step plays', () => {
  it('is no trouble where the hotel has it, or where nobody knows', () => {
    expect(found(playing('welcome.wav'), { recordings })).toEqual([]);
    expect(found(playing('summer.wav'))).toEqual([]);
  });

  it.each([null, ''])('is none: %j', (audio) => {
    expect(found(playing(audio), { recordings: {} })).toEqual([]);
  });

  it('that is in another hotel is told with what callers hear and what to do, and keeps nothing from being published', () => {
    expect(found(playing('summer.wav'), { recordings })).toEqual(['(G9 hello @audio)']);
    expect(told(playing('summer.wav'))).toEqual([
      'The recording of “hello” is not in this hotel, and callers hear the text instead. Choose the file again.',
    ]);
    expect(found(playing('welcome.wav'), { recordings: {} })).toEqual(['(G9 hello @audio)']);
  });

  it.each([{}, { en: '' }, { en: '  ', es: '' }])('wants a text beside it: %j', (text) => {
    expect(found(playing('welcome.wav', text), { recordings })).toEqual(['(G9 hello @text)']);
    expect(told(playing('summer.wav', text))).toEqual([
      'The recording of “hello” is not in this hotel, and callers hear nothing there. Choose the file again.',
    ]);
  });

  it('is looked for in every language that has one of its own', () => {
    const both = { en: 'welcome.wav', es: 'bienvenido.wav' };
    expect(told(playing(both))).toEqual([
      'The recording of “hello” in Spanish is not in this hotel, and callers hear the text instead. Choose the file again.',
    ]);
    expect(told(playing(both), { recordings: {} })).toHaveLength(2);
    expect(told(playing({}), { recordings: {} })).toEqual([]);
  });

  it('is looked for in every step, those with broken settings aside', () => {
    const two = flow({ start: ['trigger'], a: ['greet', { audio: 'a.wav' }], b: ['greet', { audio: 7 }] }, []);
    const about = found(two, { recordings }).filter((problem) => problem.includes('@audio'));
    expect(about).toEqual(['config b @audio', '(G9 a @audio)']);
  });
});

describe('the recordings of a document', () => {
  it('are named once each, whatever else its steps hold', () => {
    const drawn = flow(
      {
        start: ['trigger'],
        a: ['greet', { audio: 'a.wav' }],
        b: ['greet', { audio: 'b.wav' }],
        again: ['greet', { audio: 'a.wav' }],
        none: ['greet', { audio: null }],
        odd: ['greet', { audio: { name: 7 } }],
        each: ['greet', { audio: { en: 'a.wav', es: 'g.wav' } }],
        menu: ['menu', { audio: 'd.wav' }],
        ask: ['listen', { audio: 'e.wav' }],
        unheard: ['nobody_knows', { audio: 'f.wav' }],
      },
      [],
    );
    expect(usedRecordings(FlowDocument.parse(drawn))).toEqual(['a.wav', 'b.wav', 'g.wav', 'd.wav']);
    expect(usedRecordings({ nodes: [] })).toEqual([]);
  });
});
