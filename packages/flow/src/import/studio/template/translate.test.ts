import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTemplate, renderTemplate } from '../../../text/template';
import { pathsIn } from './references';
import { pieces } from './scan';
import { type Resolver, translate } from './translate';

const resolve: Resolver = ([root, ...rest]) => {
  if (root === 'contact') return { path: 'caller.number', deep: false };
  if (root === 'flow' && rest[0] === 'variables') return { path: `vars.${rest[1]}`, deep: rest.length > 2 };
  if (root === 'widgets' && rest[0] === 'api') return { path: `vars.api.body.${rest.slice(2).join('.')}`, deep: true };
  return { unknown: 'not here' };
};
const scope = {
  caller: { number: '+34600' },
  vars: { count: 2, api: null },
  now: Date.UTC(2026, 10, 21),
  call: { language: 'en' },
  hotel: {},
};

function rendered(source: string, vars: Record<string, unknown> = {}) {
  const { text, notes } = translate(source, resolve);
  const parsed = parseTemplate(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.error.message}`);
  const result = renderTemplate(parsed.template, { ...scope, vars: { ...scope.vars, ...vars } } as never);
  return { text: result.ok ? result.text : result.error.message, notes: notes.map(({ reference }) => reference) };
}
const API = { api: { body: { name: 'Ana', ok: false, list: ['a', 'b'] } } };

describe('a Studio template', () => {
  it.each([
    ['Hello', 'Hello', []],
    ['Your number is {{contact.channel.address}}.', 'Your number is +34600.', []],
    ['{{ flow.variables.count | plus: 1 }}', '3', []],
    ['{{widgets.api.parsed.name}}!', '!', []],
    ['{{ widgets.api.parsed.ok }}', '', []],
    ['{{ "a" | append: widgets.api.parsed.name }}', 'a', []],
    ['{% if widgets.api.parsed.name == "Ana" %}yes{% else %}no{% endif %}', 'no', []],
    ["{% case widgets.api.parsed.why %}{% when 'x' %}1{% else %}2{% endcase %}", '2', []],
    ['{% assign n = widgets.api.parsed.name | upcase %}[{{ n }}]', '[]', []],
    ['{% for i in widgets.api.parsed.list %}{{ i }}{% endfor %}', '', []],
    ['{{widgets.gone.Digits}}', '', ['widgets.gone.Digits']],
    ['{{first_name}} x', ' x', ['first_name']],
    ['{{ flow.variables.count | to_json }}', '2', ['| to_json']],
    ['{{ flow.variables.count | slugify | plus: 1 }}', '3', ['| slugify']],
    ['{% include "x" %}Hi', 'Hi', ['{% include "x" %}']],
    ["{{ 'now' | date: '%H:%M' }}", '16:00', []],
    ["{{ 'now' | timezone: 'Europe/Madrid' | date: '%H' | plus: 0 }}", '1', []],
    ['{% assign day = "now" | date: "%A" | downcase %}{{ day }}', 'friday', []],
    [
      '{% tablerow i in (1..2) %}{{ i }}{% endtablerow %}Hi {{ flow.variables.count }}',
      'Hi 2',
      ['{% tablerow i in (1..2) %}', 'i'],
    ],
    [
      '{% increment n %}{% cycle "a", "b" %}Hi {{ flow.variables.count }}',
      'Hi 2',
      ['{% increment n %}', '{% cycle "a", "b" %}'],
    ],
    ['{{widgets["gone"].Digits}}{{flow["variables"].count}}', '2', ['widgets["gone"].Digits']],
    ['{% if flow.variables.count %}open', 'open', ['{% if flow.variables.count %}open']],
    ['{{ half', '{{ half', []],
  ])('%s', (source, text, notes) => {
    if (source === '{{ half') return expect(translate(source, resolve).text).not.toContain('{{');
    expect(rendered(source)).toEqual({ text, notes });
  });

  it.each([
    ['{{widgets.api.parsed.name}}!', 'Ana!'],
    ['{{ widgets.api.parsed.ok }}', 'false'],
    ['{{ "a" | append: widgets.api.parsed.name }}', 'aAna'],
    ['{% if widgets.api.parsed.name == "Ana" %}yes{% else %}no{% endif %}', 'yes'],
    ['{% assign n = widgets.api.parsed.name | upcase %}[{{ n }}]', '[ANA]'],
    ['{% for i in widgets.api.parsed.list %}{{ i }}{% endfor %}', 'ab'],
  ])('with an answer there: %s', (source, text) => expect(rendered(source, API).text).toBe(text));

  it('words in quotes are nobody’s name', () => {
    expect(rendered('{{ "flow.variables.x" }}').text).toBe('flow.variables.x');
    expect(pathsIn('{{ "widgets.a.b" }} {{ widgets.a-b.Digits }} widgets.c')).toEqual([['widgets', 'a-b', 'Digits']]);
  });

  it('is cut where its braces are, and a text without end stays a text', () => {
    expect(pieces('a{{- b -}}{% c %}{{ d').map(({ kind, text }) => `${kind}:${text}`)).toEqual([
      'text:a',
      'output: b ',
      'tag: c ',
      'text:{{ d',
    ]);
  });

  it('whatever it is, comes out as one that can be read and rendered', () => {
    const part = fc.constantFrom(
      '{{',
      '}}',
      '{%',
      '%}',
      ' ',
      '-',
      '|',
      'flow.variables.count',
      'widgets.api.parsed.x',
      'if',
      'endif',
      'for i in',
      'assign a =',
      "'",
      '"',
      ':',
      'plus',
      'x',
      '1',
      '[',
      ']',
      '.',
      'endfor',
      'case',
      'date',
      'contains',
      'trigger.call.From',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 25 }), (parts) => {
        const { text } = translate(parts.join(' '), resolve);
        expect(parseTemplate(text).ok).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  }, 30_000);

  it('that never ends is told with what to do, and keeps its words', () => {
    const loops = '{% for i in (1..100000) %}{% for j in (1..9) %}{{ i }}{% endfor %}{% endfor %}';
    const { text, notes } = translate(loops, resolve);
    expect(text).toBe(loops);
    expect(notes).toEqual([
      { reference: loops.slice(0, 80), why: expect.stringMatching(/more than 249 times.*Let the loop end earlier/) },
    ]);
    expect(translate('{% for i in (1..3) %}{{ i }}{% endfor %}', resolve).notes).toEqual([]);
  });

  it('of a hundred thousand braces takes no time', () => {
    const began = performance.now();
    for (const sign of ['{{', '{% ', '{{ a }}', '{', '{{"']) translate(sign.repeat(20_000), resolve);
    expect(performance.now() - began).toBeLessThan(10_000);
  }, 30_000);
});
