import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { start } from '../engine';
import { exampleFacts } from '../engine/example/facts';
import { ready } from '../engine/testing/caller';
import { type Scope, scopeOf } from './scope';
import { lookup, parseTemplate, referencesOf, renderTemplate } from './template';

const FLOW = ready({
  variables: [
    { name: 'nights', type: 'number', initial: 2 },
    { name: 'guest', type: 'text' },
    { name: 'rooms', type: 'list', initial: [{ n: 'A' }, { n: 'B' }] },
  ],
  nodes: [
    { id: 'start', type: 'trigger' },
    { id: 'ask', type: 'listen', name: 'Ask the day' },
  ],
  edges: ['start.start > ask'],
});
const STATE = start(FLOW, exampleFacts()).state;
const SCOPE: Scope = scopeOf(STATE, { variables: FLOW.variables.keys(), answers: FLOW.answers });

function render(source: string, scope = SCOPE): string {
  const parsed = parseTemplate(source);
  if (!parsed.ok) return `unreadable: ${parsed.error.message}`;
  const result = renderTemplate(parsed.template, scope);
  return result.ok ? result.text : `failed: ${result.error.message}`;
}

describe('what a text can name', () => {
  it.each([
    ['{{ hotel.name }} · {{ hotel.currency }} · {{ hotel.time_zone }}', 'Hotel Aurora · EUR · Europe/Madrid'],
    ['{{ caller.number }} {{ caller.previous_calls }} {{ caller.known }}', '+34600111222 0 false'],
    ['{{ line.name }} {{ call.language }} {{ call.channel }}', 'Main line en test'],
    ['{{ departments.front_desk.number }}', '+34911234500'],
    ['{{ vars.nights }}', '2'],
    ['[{{ vars.guest }}]', '[]'],
    ['[{{ answers.ask_the_day.text }}{{ answers.ask_the_day.value }}]', '[]'],
    ['[{{ last.spoken }}]', '[]'],
    ['{{ vars.guest | default: "guest" }}', 'guest'],
    ['{% if vars.nights > 1 %}nights{% else %}night{% endif %}', 'nights'],
    ['{% for room in vars.rooms %}{{ room.n }}{% unless forloop.last %}, {% endunless %}{% endfor %}', 'A, B'],
    ['plain { text } with % signs', 'plain { text } with % signs'],
  ])('%s', (source, text) => expect(render(source)).toBe(text));

  it.each([
    '{{ vars.gest }}',
    '{{ answers.ask.text }}',
    '{{ hotel.stars }}',
    '{{ nobody }}',
    '{{ caller.number.size.x }}',
  ])('not %s', (source) => expect(render(source)).toMatch(/^failed: undefined variable/));
});

describe('what a template cannot do', () => {
  it.each([
    '{% include "x" %}',
    '{% render "x" %}',
    '{% layout "x" %}',
    '{% increment n %}',
    '{{ "a,b" | split: "," | sample }}',
    '{{ "x" | sha256 }}',
    '{{ vars | json }}',
  ])('%s is unknown', (source) => expect(render(source)).toMatch(/^unreadable: /));

  it.each(['{{ vars.constructor }}', '{{ vars.__proto__ }}', '{{ hotel.toString }}', '{{ hotel.constructor.name }}'])(
    'see what objects inherit: %s',
    (source) => expect(render(source)).toMatch(/^failed: /),
  );

  it('read the clock: only the moment of the event exists', () => {
    expect(render('{{ "now" | date }}{{ "today" | date: "iso" }}')).toBe('nowtoday');
    expect(render('{{ now | date: "iso" }}')).toBe('2026-11-21');
  });

  it.each([
    '{% for i in (1..1000000) %}x{% endfor %}',
    '{% for i in (1..300) %}{% for j in (1..300) %}x{% endfor %}{% endfor %}',
    '{% assign s = "xxxxxxxxxx" %}{% for i in (1..40) %}{% assign s = s | append: s %}{% endfor %}{{ s }}',
    `{% for i in (1..900) %}${'long '.repeat(10)}{% endfor %}`,
  ])('take for ever or grow for ever: %s', (source) => expect(render(source)).toMatch(/^failed: /));

  it('take for ever over what the call holds', () => {
    const many = { ...SCOPE, vars: { text: 'a,'.repeat(2_000) } };
    const loop = '{% assign l = vars.text | split: "," %}{% for a in l %}{% for b in l %}x{% endfor %}{% endfor %}';
    expect(render(loop, many)).toMatch(/^failed: /);
  });

  it('search a long list again and again, once is well', () => {
    const rooms = Array.from({ length: 900 }, (_, index) => ({ id: String(index), name: `Room ${index}` }));
    const hotel = { ...SCOPE, vars: { rooms } };
    const find = '{% assign found = vars.rooms | where: "id", "817" | first %}';
    expect(render(`${find}{{ found.name }}`, hotel)).toBe('Room 817');
    expect(render(`{% for room in vars.rooms %}${find}{% endfor %}`, hotel)).toMatch(/^failed: .*loops too often/);
    expect(render(`${find}${find}`, hotel)).toMatch(/^failed: /);
  });

  it('cut a long prompt that reads a list out', () => {
    const rooms = Array.from({ length: 40 }, (_, index) => ({
      name: `Room ${index}`,
      price: index,
      free: index % 2 === 0,
    }));
    const text =
      '{% for room in vars.rooms %}{{ room.name }}: {{ room.price }} euros, {% if room.free %}free{% else %}taken{% endif %}. {% endfor %}';
    expect(render(text, { ...SCOPE, vars: { rooms } })).toContain('Room 39: 39 euros, taken.');
  });

  it('throw, whatever is written in it', () => {
    const pieces = fc.constantFrom(
      '{{',
      '}}',
      '{%',
      '%}',
      'if',
      'for',
      'vars',
      '.',
      'nights',
      '|',
      'date',
      ' ',
      '"',
      'x',
      '(1..9)',
      'in',
      'endif',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
        expect(typeof render(parts.join(''))).toBe('string');
        expect(Array.isArray(referencesOf(parts.join('')))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a template that cannot be read', () => {
  it.each([
    ['Dear {{ vars.guest', 1, 6],
    ['Hi.\n{% if %}x', 2, 6],
    ['{{ x | nofilter }}', 1, 1],
  ])('%j has its place', (source, line, column) => {
    const result = parseTemplate(source);
    expect(result).toMatchObject({ ok: false, error: { line, column } });
    if (!result.ok) expect(result.error.message).not.toMatch(/line:|col:/);
  });
});

describe('referencesOf', () => {
  it('finds every path read from outside, once', () => {
    const source =
      '{% assign n = vars.nights %}{{ n }}{{ vars.nights }}{% for r in vars.rooms %}{{ r.n }}{% endfor %}{% if last.fault == "x" %}{{ answers.ask.text | append: hotel.name }}{% endif %}';
    expect(referencesOf(source).sort()).toEqual([
      'answers.ask.text',
      'hotel.name',
      'last.fault',
      'vars.nights',
      'vars.rooms',
    ]);
  });

  it('ends a path where only the call knows how it goes on', () => {
    expect(referencesOf('{{ vars[answers.which.value].name }}').sort()).toEqual(['answers.which.value', 'vars']);
    expect(referencesOf('{{ vars["nights"] }}')).toEqual(['vars.nights']);
  });

  it('finds nothing in plain or unreadable text', () => {
    expect(referencesOf('vars.nights')).toEqual([]);
    expect(referencesOf('{{ vars.nights')).toEqual([]);
  });
});

describe('lookup', () => {
  it('follows own keys only', () => {
    expect(lookup(SCOPE, 'vars.rooms.1.n')).toBe('B');
    expect(lookup(SCOPE, 'vars.nights.more')).toBeNull();
    expect(lookup(SCOPE, 'vars.constructor')).toBeNull();
    expect(lookup(SCOPE, 'hotel.name.length')).toBeNull();
  });
});
