import { describe, expect, it } from 'vitest';
import { BUILTIN_KINDS, builtinPhrases, FULL_LANGUAGES, READABLE_LANGUAGES } from './lexicon/index';
import { yesNo } from './yes-no';

describe('yes and no', () => {
  it.each([
    ['yes', 'en', true],
    ['Yes, please!', 'en', true],
    ['yeah sure', 'en', true],
    ["that's right", 'en', true],
    ['um yes', 'en', true],
    ['okay thank you', 'en', true],
    ['yes that is correct', 'en', true],
    ['I would', 'en', true],
    ['no', 'en', false],
    ['No thanks', 'en', false],
    ["that's not right", 'en', false],
    ['nope', 'en', false],
    ["no, that's wrong", 'en', false],
    ['not really', 'en', false],
    ["I don't", 'en', false],
    ['sí', 'es', true],
    ['claro que sí', 'es', true],
    ['vale, perfecto', 'es', true],
    ['no, gracias', 'es', false],
    ['no es correcto', 'es', false],
    ['oui, merci', 'fr', true],
    ['non merci', 'fr', false],
    ['ja, genau', 'de', true],
    ['nein danke', 'de', false],
    ['sim', 'pt-BR', true],
    ['não, obrigado', 'pt', false],
    ['sì, grazie', 'it', true],
    ['no grazie', 'it', false],
  ])('%s (%s)', (said, language, value) => expect(yesNo(said, language)?.value).toBe(value));

  it.each([
    ['', 'en'],
    ['maybe', 'en'],
    ["I don't know", 'en'],
    ['yes and no', 'en'],
    ['the spa', 'en'],
    ['yesterday', 'en'],
    ['I would like other dates', 'en'],
    ['no sé', 'es'],
    ['note', 'it'],
    ['je ne sais pas', 'fr'],
    ['weiß nicht', 'de'],
  ])('%j (%s) is neither', (said, language) => expect(yesNo(said, language)).toBeNull());

  it('is surest of the bare word', () => {
    expect(yesNo('yes', 'en')!.confidence).toBe(1);
    expect(yesNo('yes that would be my wife', 'en')!.confidence).toBeLessThan(1);
  });
});

describe('builtin phrases', () => {
  it.each(READABLE_LANGUAGES)('%s has every kind, folded, none in two kinds that exclude each other', (language) => {
    for (const kind of BUILTIN_KINDS) {
      const phrases = builtinPhrases(kind, language);
      expect(phrases.length, kind).toBeGreaterThanOrEqual(4);
      expect(phrases.filter((phrase) => !/^[a-zß0-9 ]+$/.test(phrase))).toEqual([]);
    }
    const yes = new Set(builtinPhrases('yes', language));
    expect(builtinPhrases('no', language).filter((phrase) => yes.has(phrase))).toEqual([]);
    expect(
      builtinPhrases('operator', language).filter((phrase) => builtinPhrases('repeat', language).includes(phrase)),
    ).toEqual([]);
  });

  it('gives a copy, and English where it knows no better', () => {
    builtinPhrases('yes', 'en').push('spoilt');
    expect(builtinPhrases('yes', 'en')).not.toContain('spoilt');
    expect(builtinPhrases('no', 'ja')).toEqual(builtinPhrases('no', 'en'));
    expect(builtinPhrases('no', '__proto__')).toEqual(builtinPhrases('no', 'en'));
    expect(FULL_LANGUAGES).toEqual(['en', 'es']);
  });
});
