import type { StudioState } from '../schema';
import { say, set, split } from './build';
import type { Numbers } from './random-flow';

/** A moment in 2026, at a quarter past some hour: no call of a test lasts into the next. Milliseconds UTC. */
export function someMoment(random: Numbers): number {
  return Date.UTC(2026, random.below(12), 1 + random.below(28), random.below(24), 15);
}

/** Opening hours as people write them in Liquid: by the hour, the weekday, the day of the year; at once or by a variable. */
export function clock(random: Numbers, name: string, target: () => string | null): StudioState[] {
  const [pattern, cases] = random.one<[string, [type: string, value: string][]]>([
    [
      '%H',
      [
        ['less_than', String(1 + random.below(12))],
        ['greater_than', String(12 + random.below(11))],
      ],
    ],
    [
      '%-H',
      [
        ['less_than', '9'],
        ['matches_any_of', '18, 19, 20, 21'],
      ],
    ],
    [
      '%H%M',
      [
        ['less_than', '0930'],
        ['greater_than', '1730'],
      ],
    ],
    [
      '%H:%M',
      [
        ['starts_with', '0'],
        ['equal_to', '15:15'],
      ],
    ],
    [
      '%u',
      [
        ['matches_any_of', '6,7'],
        ['equal_to', '1'],
      ],
    ],
    [
      '%A',
      [
        ['equal_to', 'saturday'],
        ['contains', 'sun'],
      ],
    ],
    ['%a', [['does_not_match_any_of', 'Mon, Tue, Wed, Thu, Fri']]],
    [
      '%m-%d',
      [
        ['matches_any_of', '12-24, 12-25, 01-01'],
        ['starts_with', '08-'],
      ],
    ],
    ['%j', [['greater_than', '180']]],
    ['%I %p', [['contains', 'pm']]],
  ]);
  const template = `{{ ${random.one(["'now'", '"now"'])} | date: '${pattern}'${random.one(['', '', ' | strip'])} }}`;
  const ways = cases.map(([type, value]): [string, string, string | null] => [type, value, target()]);
  if (random.chance(0.5)) return [split(name, template, ways, target())];
  const key = `clock_${name}`;
  return [
    set(name, { [key]: template }, `${name}_which`),
    split(`${name}_which`, `{{flow.variables.${key}}}`, ways, `${name}_says`),
    say(`${name}_says`, `It is {{flow.variables.${key}}}, on {{ 'now' | date: '%d.%m.%Y' }}.`, target()),
  ];
}

/** A text that is put together by Liquid and looked at behind it. */
export function chained(random: Numbers, name: string, target: () => string | null): StudioState[] {
  const key = `made_${name}`;
  const template = random.one([
    "{{flow.variables.kept | default: 'none' | upcase}}",
    "{{ flow.variables.kept | append: '-x' | split: '-' | first }}",
    '{{trigger.call.From | slice: 0, 3}}',
    "{{ contact.channel.address | remove: '+' | size }}",
    "{% case flow.variables.kept %}{% when 'a' %}one{% when 'b' %}two{% else %}other{% endcase %}",
    '{% unless flow.variables.kept %}unset{% else %}{{flow.variables.kept}}{% endunless %}',
    "{% assign parts = '1,2,3' | split: ',' %}{% for part in parts %}{{ part | times: 2 }}{% endfor %}",
    "{% capture both %}{{flow.variables.kept}}{{flow.variables.kept}}{% endcapture %}{{ both | replace: 'a', 'b' }}",
    "{% if flow.variables.kept == 'a' or flow.variables.kept == 'b' %}yes{% elsif flow.variables.kept %}no{% endif %}",
    "{{ '7' | plus: 1 | modulo: 5 }}",
  ]);
  const value = random.one(['A', 'b', '+34', '11', 'one', 'other', 'unset', '246', 'bb', 'yes', '3']);
  return [
    set(name, { [key]: template }, `${name}_which`),
    split(
      `${name}_which`,
      `{{flow.variables.${key}}}`,
      [
        [random.one(['equal_to', 'contains', 'starts_with', 'not_equal_to']), value, `${name}_says`],
        ['is_blank', '', target()],
      ],
      target(),
    ),
    say(`${name}_says`, `It came to {{flow.variables.${key}}}.`, target()),
  ];
}
