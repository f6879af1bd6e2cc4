import { describe, expect, it } from 'vitest';
import { documentOf } from '../engine';
import { completions } from './completions';
import { DEFAULT_TEXTS } from './defaults';
import { unknownPaths } from './known-paths';
import { listIn, textIn } from './localize';
import { slug } from './slug';
import { referencesOf } from './template';

describe('slug', () => {
  it.each([
    ['Ask the dates!', 'ask_the_dates'],
    ['¿Qué día?', 'que_dia'],
    ['  Straße 5 ', 'stra_e_5'],
    ['2nd floor', 'n2nd_floor'],
    ['日本', 'node'],
    ['__proto__', 'proto'],
  ])('%s', (name, expected) => expect(slug(name)).toBe(expected));
});

describe('textIn', () => {
  const text = { en: 'Hello', es: 'Hola', 'pt-PT': 'Olá', fr: ' ' };
  it.each([
    ['es', 'Hola'],
    ['es-MX', 'Hola'],
    ['pt-BR', 'Olá'],
    ['fr', 'Hello'],
    ['ja', 'Hello'],
    ['constructor', 'Hello'],
  ])('%s', (language, expected) => expect(textIn(text, language, 'en')).toBe(expected));

  it('takes any text rather than silence', () => {
    expect(textIn({ it: 'Ciao' }, 'en', 'es')).toBe('Ciao');
    expect(textIn({}, 'en', 'en')).toBe('');
  });

  it('lists are not taken from just any language', () => {
    expect(listIn({ en: ['a'], es: [] }, 'es', 'en')).toEqual(['a']);
    expect(listIn({ it: ['a'] }, 'es', 'en')).toEqual([]);
  });
});

describe('the texts of the house', () => {
  it.each(Object.entries(DEFAULT_TEXTS))('%s is there in six languages, and its names are known', (_, text) => {
    expect(Object.keys(text).sort()).toEqual(['de', 'en', 'es', 'fr', 'it', 'pt']);
    for (const words of Object.values(text)) {
      expect(words.trim()).not.toBe('');
      expect(unknownPaths(referencesOf(words), DOCUMENT)).toEqual([]);
    }
  });

  it('what is read back has its place in every language', () => {
    for (const words of Object.values(DEFAULT_TEXTS.confirm)) expect(words.split('{value}')).toHaveLength(2);
  });
});

const DOCUMENT = documentOf({
  title: 'test',
  flow: {
    variables: [{ name: 'nights', type: 'number' }],
    nodes: [
      { id: 'start', type: 'trigger' },
      { id: 'a', type: 'listen', name: 'Arrival day' },
      { id: 'm', type: 'menu', name: 'Main menu' },
    ],
    edges: [],
  },
});

describe('what a flow knows', () => {
  it.each([
    'vars.nights',
    'vars.nights.more',
    'answers.arrival_day.text',
    'hotel.name',
    'departments.spa.name',
    'now',
    'last.spoken',
    'vars',
    'caller',
  ])('%s', (path) => expect(unknownPaths([path], DOCUMENT)).toEqual([]));

  it.each([
    'vars.nigths',
    'answers.main_menu.text',
    'answers.arrival_day.words',
    'hotel.stars',
    'nobody',
    'guest.name',
    'toString',
  ])('not %s', (path) => expect(unknownPaths([path], DOCUMENT)).toEqual([path]));

  it("is offered for completion, the flow's own things first, and all of it is known", () => {
    const offered = completions(DOCUMENT);
    expect(offered[0]).toEqual({
      path: 'vars.nights',
      insert: '{{ vars.nights }}',
      label: 'nights',
      group: 'variables',
    });
    expect(offered[1]).toMatchObject({
      path: 'answers.arrival_day.text',
      label: 'Arrival day (as heard)',
      group: 'answers',
    });
    expect(offered.map(({ path }) => path)).not.toContain('answers.main_menu.text');
    expect(
      unknownPaths(
        offered.map(({ path }) => path),
        DOCUMENT,
      ),
    ).toEqual([]);
    expect(new Set(offered.map(({ path }) => path)).size).toBe(offered.length);
  });
});
