import { expect, it } from 'vitest';
import { readName } from './name';

it.each([
  ['my name is john smith', 'en', 'John Smith'],
  ["hi, it's Mary", 'en', 'Mary'],
  ['this is anna speaking', 'en', 'Anna'],
  ["the name is o'brien please", 'en', "O'Brien"],
  ['um john smith please', 'en', 'John Smith'],
  ['under the name of garcia-lopez', 'en', 'Garcia-Lopez'],
  ["I'm Maria", 'en', 'Maria'],
  ['vincent van gogh', 'en', 'Vincent van Gogh'],
  ['s m i t h', 'en', 'Smith'],
  ['me llamo josé garcía', 'es', 'José García'],
  ['soy maría de la cruz', 'es', 'María de la Cruz'],
  ['a nombre de Núñez, por favor', 'es', 'Núñez'],
  ['mi nombre es ana', 'es', 'Ana'],
  ["je m'appelle amélie", 'fr', 'Amélie'],
  ['ich heiße jürgen müller', 'de', 'Jürgen Müller'],
  ['meu nome é joão', 'pt', 'João'],
  ['mi chiamo luca', 'it', 'Luca'],
  ['李 小龙', 'zh', '李 小龙'],
])('%s (%s) is %s', (said, language, name) => expect(readName(said, language)?.value).toBe(name));

it('keeps capitals as they were typed', () => {
  expect(readName('Ludwig van Beethoven', 'en')?.value).toBe('Ludwig van Beethoven');
  expect(readName('JOHN SMITH', 'en')?.value).toBe('John Smith');
});

it.each([
  '',
  '   ',
  '4711',
  'x',
  'john@example.com',
  '{{ vars.x }}',
  'I would really like to book a room for tonight please',
  '<b>bob</b>',
])('%j is no name', (said) => {
  expect(readName(said, 'en')).toBeNull();
});
