import type { FlowDocument } from '../../model';
import { studio } from '../studio/testing/build';
import { type Numbers, numbers, randomFlow } from '../studio/testing/random-flow';

/** Values that honest editors do not write. */
const ODD: unknown[] = [
  null,
  '',
  ' ',
  0,
  -1,
  1e308,
  true,
  [],
  {},
  [[[[]]]],
  '__proto__',
  'constructor',
  '\u0000',
  '\uD800',
  'x'.repeat(6_000),
  '{{',
  '{% if a %}',
  '{% for i in (1..100000) %}{% for j in (1..100000) %}{{ i }}{% endfor %}{% endfor %}',
  '{{ flow.variables.a | append: flow.variables.a | append: flow.variables.a }}',
  '{{ widgets.nobody.Digits }}',
  `${'{{ widgets.w0.'.repeat(60)}`,
  '(a+)+$',
  '(a|a)*b',
  `${'('.repeat(400)}a${')'.repeat(400)}`,
  '[a-z'.repeat(80),
  Array.from({ length: 200 }, (_, index) => `word ${index}`).join(','),
  'a,'.repeat(900),
  '<say-as>'.repeat(300),
  '<'.repeat(2_000),
  99,
  '2019-09',
];

const TYPES = [
  'say-play',
  'gather-input-on-call',
  'split-based-on',
  'set-variables',
  'run-function',
  'teleport',
  'trigger',
];
const FIELDS = [
  'name',
  'type',
  'next',
  'event',
  'value',
  'say',
  'input',
  'arguments',
  'conditions',
  'transitions',
  'properties',
  'states',
  'initial_state',
  'nodes',
  'edges',
  'config',
  'rules',
  'options',
  'tests',
  'id',
  'from',
  'to',
  'format',
  'formatVersion',
  'languages',
  'variables',
  'limits',
  'position',
];

/** A damaged document, as text or as a value: the same one for the same seed. */
export function damaged(seed: number, innline: readonly FlowDocument[]): { text: string } | { value: unknown } {
  const random = numbers(seed);
  const base: unknown = random.chance(0.6) ? randomFlow(random) : structuredClone(random.one(innline));
  if (random.chance(0.01)) return { value: selfReferencing(base) };
  if (random.chance(0.01)) return { value: deep(random) };
  if (random.chance(0.002)) return { value: enormous(random) };
  const times = 1 + random.below(6);
  for (let time = 0; time < times; time++) damage(random, base);
  if (!random.chance(0.25)) return { value: base };
  const text = JSON.stringify(base) ?? 'null';
  const at = random.below(text.length + 1);
  if (random.chance(0.5)) return { text: text.slice(0, at) };
  return {
    text:
      text.slice(0, at) +
      random.one(['{', '}', ',', '"', '\\', 'x', '\n', '[1', '\u0007']) +
      text.slice(at + random.below(3)),
  };
}

/** One change somewhere in the document. */
function damage(random: Numbers, base: unknown): void {
  const places = placesIn(base);
  if (places.length === 0) return;
  const { holder, key } = random.one(places);
  const record = holder as Record<string, unknown>;
  switch (random.below(7)) {
    case 0:
      delete record[key];
      return;
    case 1:
      record[key] = structuredClone(random.one(ODD));
      return;
    case 2:
      record[random.one(FIELDS)] = structuredClone(random.one(ODD));
      return;
    case 3:
      record[key] = structuredClone(record[random.one(Object.keys(record))]);
      return;
    case 4:
      if (Array.isArray(holder)) holder.push(...structuredClone(holder.slice(0, 30)));
      else record[key] = [record[key]];
      return;
    case 5:
      if (typeof record[key] === 'string')
        record[key] = (record[key] as string) + String(random.one(ODD.filter((odd) => typeof odd === 'string')));
      else record[key] = random.one(TYPES);
      return;
    case 6:
      if ('type' in record)
        record.type = random.one([...TYPES, 'menu', 'listen', 'condition', 'set', 'tool', 'subflow']);
  }
}

function placesIn(base: unknown): { holder: object; key: string }[] {
  const found: { holder: object; key: string }[] = [];
  const queue: unknown[] = [base];
  for (const value of queue) {
    if (typeof value !== 'object' || value === null || queue.length > 3_000) continue;
    for (const [key, inner] of Object.entries(value)) {
      found.push({ holder: value, key });
      queue.push(inner);
    }
  }
  return found;
}

function selfReferencing(base: unknown): unknown {
  const value = base as Record<string, unknown>;
  value.states = Array.isArray(value.states) ? [...value.states, value] : value;
  value.self = value;
  return value;
}

function deep(random: Numbers): unknown {
  let value: unknown = 1;
  for (let depth = 0; depth < 20_000; depth++) value = random.chance(0.5) ? [value] : { states: value };
  return { states: value, nodes: value };
}

function enormous(random: Numbers): unknown {
  const [state] = studio([{ name: 'a', type: 'say-play', transitions: [], properties: {} }]).states;
  return {
    initial_state: 'Trigger',
    states: Array.from({ length: 2_001 + random.below(3_000) }, (_, index) => ({ ...state, name: `w${index}` })),
  };
}
