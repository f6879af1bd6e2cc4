import { describe, expect, it } from 'vitest';
import { regexMeaning } from './regex-words';

describe('a regular expression that says no more than words', () => {
  it.each([
    ['^(yes|yeah|yep)$', { kind: 'words', words: ['yes', 'yeah', 'yep'] }],
    ['1|2', { kind: 'words', words: ['1', '2'] }],
    ['^[1-3]$', { kind: 'words', words: ['1', '2', '3'] }],
    ['[13#]', { kind: 'words', words: ['1', '3', '#'] }],
    ['colou?r', { kind: 'words', words: ['color', 'colour'] }],
    ['(?i)(?:room )?service', { kind: 'words', words: ['service', 'room service'] }],
    ['/\\*/', { kind: 'words', words: ['*'] }],
    ['^\\d$', { kind: 'words', words: [...'0123456789'] }],
    ['sales.*', { kind: 'starts_with', text: 'sales' }],
    ['.*sales.*', { kind: 'contains', text: 'sales' }],
    ['^\\d{4}$', { kind: 'digits', min: 4, max: 4 }],
    ['[0-9]{4,6}', { kind: 'digits', min: 4, max: 6 }],
    ['^[0-9]+$', { kind: 'digits', min: 1, max: null }],
    ['\\d{3,}', { kind: 'digits', min: 3, max: null }],
  ])('%s', (pattern, meaning) => expect(regexMeaning(pattern)).toEqual(meaning));

  it.each([
    '(a+)+$',
    '.*',
    '[^a]',
    '(a|b',
    'a{2,9}',
    '\\w+',
    '\\d\\d\\d',
    '(?=x)',
    '',
    '^$',
    '[9-0]',
    '[]',
    'a**',
    '[a-\u{10ffff}]',
  ])('is left alone where it says more: %s', (pattern) => expect(regexMeaning(pattern)).toBeNull());

  it.each([
    ['nested', '('.repeat(5_000)],
    ['doubling', '(a|b)'.repeat(60)],
    ['long', 'a|'.repeat(4_000)],
    ['optional', 'a?'.repeat(150)],
    ['slow for others', `(${'a+'.repeat(40)})+$`],
  ])('made to be slow is given up at once: %s', (_, pattern) => {
    const began = performance.now();
    expect(regexMeaning(pattern)).toBeNull();
    expect(performance.now() - began).toBeLessThan(500);
  });
});
