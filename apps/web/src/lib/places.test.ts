import { expect, it } from 'vitest';
import { languageName } from './places';

it('names languages as people do, and leaves alone what is none', () => {
  const named = ['es', 'pt-BR', 'not a language'].map(languageName);
  expect(named).toEqual(['Spanish', 'Brazilian Portuguese', 'not a language']);
});
