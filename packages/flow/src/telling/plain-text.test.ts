import { expect, it } from 'vitest';
import { CALL_PATHS } from '../text/known-paths';
import { IN_SPANISH } from './path-words';
import { plainText, saidIn } from './plain-text';

it('says in words what a template puts in, and leaves tags out', () => {
  expect(plainText('We are at {{ hotel.address }}.{% if vars.late %} Good night.{% endif %}')).toBe(
    'We are at [hotel address]. Good night.',
  );
  expect(plainText('{{ answers.ask_dates.text | capitalize }} and {{ vars.room_type }}')).toBe(
    '[ask dates] and [room type]',
  );
});

it('in the language of the text, which may be another one than was asked for', () => {
  const text = { en: 'We are at {{ hotel.address }}.', es: 'Estamos en {{ hotel.address }}.' };
  const said = (language: string) => saidIn(text, language, 'en', 100, ['“', '”']);
  expect(said('es-MX')).toBe('“Estamos en [dirección del hotel].”');
  expect(said('fr')).toBe('“We are at [hotel address].”');
});

it('knows in Spanish all that every call knows', () => {
  expect(Object.keys(IN_SPANISH)).toEqual(Object.keys(CALL_PATHS));
});
