import { Liquid } from 'liquidjs';
import { describe, expect, it } from 'vitest';
import { importStudio } from '../import-studio';
import { gather, say, set, split, studio, widget } from '../testing/build';
import { countingOf } from './counting';

const counting = (value: string) => countingOf({ key: 'n', value, json: false });

/** Every shape with what a counter of 4, and one that nobody has set, comes to. */
const SHAPES: [value: string, by: number, first: number][] = [
  ['{{flow.variables.n | plus: 1}}', 1, 1],
  ['{{ flow.variables.n|plus:1 }}', 1, 1],
  ['{{- flow.variables.n | plus: 1 -}}', 1, 1],
  ['{{flow.variables.n | plus: "1"}}', 1, 1],
  ['{{flow.variables.n | plus: 2}}', 2, 2],
  ['{{flow.variables.n | minus: 1}}', -1, -1],
  ["{{flow.variables['n'] | plus: 1}}", 1, 1],
  ['{{flow.variables["n"] | plus: 1}}', 1, 1],
  ['{{flow.variables.n | times: 1 | plus: 1}}', 1, 1],
  ['{{flow.variables.n | plus: 1 | round}}', 1, 1],
  ['{{flow.variables.n | default: 0 | plus: 1}}', 1, 1],
  ['{{flow.variables.n | default: 1 | plus: 1}}', 1, 2],
  ['{{1 | plus: flow.variables.n}}', 1, 1],
  ['{% assign more = flow.variables.n | plus: 1 %}{{more}}', 1, 1],
  ['{%- assign more = flow.variables.n | default: 0 | plus: 1 -%} {{ more }}', 1, 1],
  ['{% if flow.variables.n %}{{flow.variables.n | plus: 1}}{% else %}1{% endif %}', 1, 1],
  ['{%- if flow.variables.n != blank -%}{{flow.variables.n | plus: 1}}{%- else -%}2{%- endif -%}', 1, 2],
  ['{% if flow.variables.n == nil %}1{% else %}{{flow.variables.n | plus: 1}}{% endif %}', 1, 1],
  ["{% if flow.variables.n == '' %}0{% else %}{{flow.variables.n | plus: 1}}{% endif %}", 1, 0],
  ['{% unless flow.variables.n %}1{% else %}{{flow.variables.n | plus: 1}}{% endunless %}', 1, 1],
];

describe('counting up', () => {
  it.each(SHAPES)('%s', (value, by, first) => {
    expect(counting(value)).toEqual({ kind: 'add', by, first });
  });

  it.each(SHAPES)('%s: Liquid counts alike', async (value, by, first) => {
    const made = async (variables: object) =>
      Number((await new Liquid().parseAndRender(value, { flow: { variables } })).trim());
    expect(await made({ n: '4' })).toBe(4 + by);
    // an empty text is not nothing to Liquid: of those only what was never set is compared
    if (!value.includes("== ''")) expect(await made({})).toBe(first);
  });

  it.each(['0', ' 3 ', '-1'])('%s begins it', (value) => {
    expect(counting(value)).toEqual({ kind: 'set', to: Number(value) });
  });

  it.each([
    ['another counter', '{{flow.variables.other | plus: 1}}'],
    [
      'another counter in the second half',
      '{% if flow.variables.n %}{{flow.variables.other | plus: 1}}{% else %}1{% endif %}',
    ],
    ['another name', '{% assign more = flow.variables.n | plus: 1 %}{{less}}'],
    ['doubling', '{{flow.variables.n | times: 2}}'],
    ['doubling and more', '{{flow.variables.n | times: 2 | plus: 1}}'],
    ['an answer of a function', '{{widgets.count.parsed.tries}}'],
    ['words', 'once more'],
    ['nothing', ''],
    ['text without end', `{{flow.variables.n | plus: 1${' '.repeat(50_000)}`],
  ])('is not %s', (_, value) => {
    expect(counting(value)).toBeNull();
  });

  it('is not read of a value kept as JSON', () => {
    expect(countingOf({ key: 'n', value: '1', json: true })).toBeNull();
  });
});

describe('a split that looks at the counter', () => {
  const outcome = (
    input: string,
    type: string,
    value: string,
    counts = '{{flow.variables.n | plus: 1}}',
    back = true,
  ) => {
    const enough = back
      ? split('enough', input, [[type, value, 'ask']], 'bye')
      : split('enough', input, [[type, value, 'bye']], 'ask');
    const imported = importStudio(
      studio([
        gather('ask', 'Well?', { keypress: 'bye', timeout: 'count' }),
        set('count', { n: counts }, 'enough'),
        enough,
        say('bye', 'Bye.'),
      ]),
    );
    if (!imported.ok) throw new Error('refused');
    const { tries } = imported.document.nodes.find(({ id }) => id === 'ask')!.config;
    return { tries, outcomes: imported.report.counters.map((counter) => counter.outcome) };
  };
  const folded = (tries: number) => ({ tries, outcomes: ['folded'] });

  it.each([
    ['less_than', '3', true, 3],
    ['not_equal_to', '3', true, 3],
    ['does_not_match_any_of', '2, 5', true, 2],
    ['matches_any_of', '1,2', true, 3],
    ['equal_to', '3', false, 3],
    ['greater_than', '2', false, 3],
    ['matches_any_of', '3,4', false, 3],
    ['is_not_blank', '', false, 1],
  ])('by %s %s (back: %s) is folded into %s tries', (type, value, back, tries) => {
    expect(outcome('{{flow.variables.n}}', type, value, undefined, back)).toEqual(folded(tries));
  });

  it('through filters that change no number is folded', () => {
    expect(outcome('{{ flow.variables.n | plus: 0 }}', 'less_than', '3')).toEqual(folded(3));
  });

  it('through filters that change the number is left alone', () => {
    expect(outcome('{{flow.variables.n | plus: 1}}', 'less_than', '3')).toEqual({ tries: 1, outcomes: [] });
  });

  it('of a counter that begins higher asks less often', () => {
    expect(outcome('{{flow.variables.n}}', 'less_than', '4', '{{flow.variables.n | default: 1 | plus: 1}}')).toEqual(
      folded(3),
    );
  });

  it('of a number that a function counts is drawn as it was', () => {
    const imported = importStudio(
      studio([
        gather('ask', 'Well?', { keypress: 'bye', timeout: 'count' }),
        widget('run-function', 'count', { success: 'enough', fail: 'bye' }, { url: 'https://x/count' }),
        split('enough', '{{widgets.count.parsed.n}}', [['less_than', '3', 'ask']], 'bye'),
        say('bye', 'Bye.'),
      ]),
    );
    expect(imported).toMatchObject({ ok: true, report: { counters: [] } });
  });
});
