import { describe, expect, it } from 'vitest';
import { guessLanguage } from './guess-language';

const ALL = ['en', 'es', 'fr', 'de', 'pt-BR', 'it'];

describe('guessLanguage', () => {
  it.each([
    ['hello i would like a room please', 'en'],
    ['Hola, buenas tardes', 'es'],
    ['bonjour je voudrais une chambre', 'fr'],
    ['Guten Tag, ich möchte ein Zimmer', 'de'],
    ['bom dia gostaria de um quarto', 'pt-BR'],
    ['buonasera vorrei una camera', 'it'],
    ['spa', null],
    ['', null],
    ['…', null],
  ])('%j is %s', (said, language) => expect(guessLanguage(said, ALL)).toBe(language));

  it('knows only what it is asked about, and no language we have no words of', () => {
    expect(guessLanguage('hola', ['ja', 'ru'])).toBeNull();
    expect(guessLanguage('hola', [])).toBeNull();
    expect(guessLanguage('hola', ['en', 'es-MX'])).toBe('es-MX');
  });
});
