import { expect, it } from 'vitest';
import { flowVoice } from './flow-voice';

const voices = { en: 'slt', 'pt-PT': 'ines', 'pt-BR': 'caio' };

it.each([
  ['en', 'slt'],
  ['en-GB', 'slt'],
  ['pt-BR', 'caio'],
  ['pt-PT', 'ines'],
  ['pt', 'ines'],
  ['es', null],
  ['e', null],
  ['__proto__', null],
])('for %s it is %s', (language, voice) => {
  expect(flowVoice(voices, language)).toBe(voice);
});

it('is the hotel’s where a flow has chosen none', () => {
  expect(flowVoice(undefined, 'en')).toBeNull();
  expect(flowVoice({}, 'en')).toBeNull();
  expect(flowVoice({ en: ' ' }, 'en')).toBeNull();
});
