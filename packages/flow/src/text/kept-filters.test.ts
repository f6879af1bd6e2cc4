import { Liquid } from 'liquidjs';
import { describe, expect, it } from 'vitest';
import { filters } from './filters';
import { liquid } from './liquid';
import { parseTemplate, renderTemplate } from './template';

const SCOPE = {
  call: { language: 'en' },
  hotel: { currency: 'EUR', time_zone: 'Europe/Madrid' },
  list: ['b', 'a', 'b'],
  numbers: [3, 1, 2],
  rooms: [
    { name: 'Double', free: 2 },
    { name: 'Suite', free: 0 },
  ],
  none: null,
};

function render(expression: string): string {
  const parsed = parseTemplate(`{{ ${expression} }}`);
  if (!parsed.ok) return `unreadable: ${parsed.error.message}`;
  const result = renderTemplate(parsed.template, SCOPE as never);
  return result.ok ? result.text : `failed: ${result.error.message}`;
}

/** Every filter that is kept of Liquid's own, with what it makes. */
const KEPT: [expression: string, text: string][] = [
  ['"Ana" | upcase', 'ANA'],
  ['"Ana" | downcase', 'ana'],
  ['"ana torres" | capitalize', 'Ana torres'],
  ['"  a  " | strip', 'a'],
  ['"  a" | lstrip', 'a'],
  ['"a  " | rstrip', 'a'],
  ['" a  b " | squish', 'a b'],
  ['"a" | append: "b"', 'ab'],
  ['"a" | prepend: "b"', 'ba'],
  ['"a a" | replace: "a", "b"', 'b b'],
  ['"a a" | replace_first: "a", "b"', 'b a'],
  ['"a b a" | remove: "a"', ' b '],
  ['"a b a" | remove_first: "a"', ' b a'],
  ['"a long story" | truncate: 9', 'a long...'],
  ['"one two three" | truncatewords: 2', 'one two...'],
  ['"a,b" | split: "," | join: " and "', 'a and b'],
  ['list | join: "-"', 'b-a-b'],
  ['list | first', 'b'],
  ['list | last', 'b'],
  ['list | size', '3'],
  ['list | reverse | join: ""', 'bab'],
  ['numbers | sort | join: ""', '123'],
  ['list | uniq | join: ""', 'ba'],
  ['list | compact | size', '3'],
  ['rooms | map: "name" | join: ", "', 'Double, Suite'],
  ['rooms | where: "name", "Suite" | size', '1'],
  ['"abcdef" | slice: 1, 2', 'bc'],
  ['list | concat: numbers | size', '6'],
  ['numbers | sum', '6'],
  ['none | default: "nobody"', 'nobody'],
  ['3 | plus: 4', '7'],
  ['3 | minus: 4', '-1'],
  ['3 | times: 4', '12'],
  ['7 | divided_by: 2', '3.5'],
  ['7 | modulo: 4', '3'],
  ['2.4 | round', '2'],
  ['2.1 | ceil', '3'],
  ['2.9 | floor', '2'],
  ['-3 | abs', '3'],
  ['3 | at_least: 5', '5'],
  ['7 | at_most: 5', '5'],
  ['"one two three" | number_of_words', '3'],
  ['"a b&c" | url_encode', 'a+b%26c'],
];

const nameIn = (expression: string) => /\| (\w+)/.exec(expression)![1]!;

describe('filters of texts', () => {
  it.each(KEPT)('%s', (expression, text) => expect(render(expression)).toBe(text));

  it('that are kept are all in this table, and ours come on top', () => {
    const told = new Set([...KEPT.map(([expression]) => nameIn(expression)), ...Object.keys(filters)]);
    // `split` is told beside `join`
    expect(Object.keys(liquid.filters).filter((name) => !told.has(name))).toEqual([]);
  });

  const gone = Object.keys(new Liquid().filters).filter((name) => !Object.hasOwn(liquid.filters, name));
  it('that are not kept are many', () => expect(gone.length).toBeGreaterThan(30));

  it.each(gone)('%s is none of ours, and told', (name) => {
    expect(render(`"a" | ${name}: "b"`)).toMatch(/^(unreadable|failed): .*undefined filter|^(unreadable|failed): /);
  });

  it.each([
    ['none | upcase', ''],
    ['none | join: ","', ''],
    ['none | size', '0'],
    ['"x" | plus: 1', '1'],
    ['"" | truncate: 5', ''],
  ])('of nothing is nothing bad: %s', (expression, text) => {
    expect(render(expression)).toBe(text);
  });
});

describe('tags of texts', () => {
  const gone = Object.keys(new Liquid().tags).filter((name) => !Object.hasOwn(liquid.tags, name));

  it.each(gone)('{%% %s %%} loads, keeps or names nothing of ours, and is told', (name) => {
    expect(parseTemplate(`{% ${name} x %}`).ok).toBe(false);
  });
});
