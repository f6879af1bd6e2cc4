import { expect, it } from 'vitest';
import { languageName, languageNameIn } from './language-name';

it('names languages as people do, and leaves alone what is none', () => {
  const named = ['es', 'pt-BR', 'not a language'].map(languageName);
  expect(named).toEqual(['Spanish', 'Brazilian Portuguese', 'not a language']);
});

it('names them in any language', () => {
  expect(languageNameIn('es')('de')).toBe('alemán');
  expect(languageNameIn('not a language')('de')).toBe('de');
});
