import { expect, it } from 'vitest';
import { MOST_ROUNDS, writtenRounds } from './rounds';
import { parseTemplate, renderTemplate } from './template';

it.each([
  ['', 1],
  ['Hello {{ caller.name }}.', 1],
  ['{% for i in (1..3) %}a{% endfor %}', 3],
  ['{%- for i in ( 1 .. 400 ) reversed -%}a{% endfor %}', 400],
  ['{% for i in (5..1) %}a{% endfor %}', 1],
  ['{% for i in (-2..2) %}a{% endfor %}', 5],
  ['{% for i in (1..30) %}{% for j in (1..40) %}a{% endfor %}{% endfor %}', 1_200],
  ['{% for i in (1..30) %}a{% endfor %}{% for j in (1..40) %}b{% endfor %}', 40],
  ['{% for room in vars.rooms %}{% for i in (1..7) %}a{% endfor %}{% endfor %}', 7],
  ['{% endfor %}{% endfor %}{% for i in (1..2) %}', 2],
  ['{% for i in (1..99999999999999999999999) %}a{% endfor %}', 1e23],
])('%j is repeated %d times', (source, rounds) => {
  expect(writtenRounds(source)).toBe(rounds);
});

it.each([MOST_ROUNDS, MOST_ROUNDS + 1])('%d rounds: it tells what rendering would come to', (rounds) => {
  const source = `{% for i in (1..${rounds}) %}a{% endfor %}`;
  const read = parseTemplate(source);
  expect(read.ok && renderTemplate(read.template, {} as never).ok).toBe(rounds <= MOST_ROUNDS);
  expect(writtenRounds(source) > MOST_ROUNDS).toBe(rounds > MOST_ROUNDS);
});

it('takes time in proportion to the text', () => {
  const source = '{% for i in ('.repeat(20_000);
  const began = performance.now();
  writtenRounds(source);
  expect(performance.now() - began).toBeLessThan(2_000);
});
