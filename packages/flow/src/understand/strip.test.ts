import { describe, expect, it } from 'vitest';
import { fold, plain, words } from './fold';
import { peel, stripCarriers, stripCourtesies } from './strip';

describe('fold', () => {
  it.each([
    ['¿Está AQUÍ?', '¿esta aqui?'],
    ['Müller', 'muller'],
    ['señor', 'senor'],
    ['I’d', "i'd"],
    ['ÀÉÎÕÜ', 'aeiou'],
  ])('%s → %s', (text, folded) => expect(fold(text)).toBe(folded));

  it.each([
    ["I'd like twenty-four", ['id', 'like', 'twenty', 'four']],
    ["that's right", ['thats', 'right']],
    ["l'eau", ['l', 'eau']],
    ['  ¡Hola!  ', ['hola']],
    ['24/11', ['24', '11']],
    ['...', []],
    ['東京 駅', ['東京', '駅']],
  ])('words of %s', (text, list) => expect(words(text)).toEqual(list));

  it('makes sayings comparable', () => expect(plain(' The  SPA, please!')).toBe('the spa please'));
});

describe('peel', () => {
  it('takes the longest saying first, from both ends, again and again', () => {
    expect(peel('a b c d e', ['a', 'a b'], ['e', 'd e'])).toBe('c');
    expect(peel('um um yes um', ['um'], ['um'])).toBe('yes');
  });
  it('never takes everything, nor parts of words', () => {
    expect(peel('please', ['please'], ['please'])).toBe('please');
    expect(peel('please please', ['please'], ['please'])).toBe('please');
    expect(peel('umbrella', ['um'], [])).toBe('umbrella');
  });
});

it.each([
  ["Hello, I'd like to speak to the spa please", 'en', 'spa'],
  ['could you put me through to the front desk', 'en', 'front desk'],
  ['can you put me through to the front desk thank you', 'en', 'front desk'],
  ['Hola, buenos días, quiero hablar con recepción, por favor', 'es', 'recepcion'],
  ['je voudrais le restaurant s’il vous plaît', 'fr', 'restaurant'],
  ['Ich möchte bitte mit der Rezeption sprechen', 'de', 'rezeption sprechen'],
])('%s (%s) wants %s', (said, language, wish) => expect(stripCarriers(said, language)).toBe(wish));

it('keeps the wish when only politeness goes', () => {
  expect(stripCourtesies('um, the fifth please', 'en')).toBe('the fifth');
  expect(stripCourtesies('gracias', 'es')).toBe('gracias');
});
