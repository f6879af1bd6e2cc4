import { describe, expect, it } from 'vitest';
import { documentOf } from '../../engine';
import type { Json } from '../../model';
import { type FormField, formOf } from '../../registry/form';
import { allNodeTypes, type NodeType, nodeType } from '../../registry/lookup';
import { createTeller } from '../../telling';
import { diff } from '../diff';
import { tellDiff } from './tell-diff';
import { CHANGES } from './testing/changes';

const NODE_TYPES = allNodeTypes().map(({ type }) => type as NodeType);
const named = (name: string) => ({ name });
const empty = documentOf({ title: 'Other', flow: { nodes: [{ id: 'start', type: 'trigger' }], edges: [] } });
const context = {
  departments: { a: named('Front desk'), b: named('Spa') },
  schedules: { a: { name: 'Day', schedule: {} as never }, b: { name: 'Night', schedule: {} as never } },
  flows: {
    a: { name: 'Booking', version: 1, document: empty },
    b: { name: 'Events', version: 1, document: empty },
  } as never,
};

type Config = Record<string, Json>;

/** A call meets the step first, and each of its ways leads to a goodbye of its own, whatever ways it has. */
function documentWith(type: NodeType, config: Config) {
  const definition = nodeType(type)!;
  const start = definition.entry === 'call' ? [] : [{ id: 'start', type: 'trigger' }];
  const lead = definition.entry || definition.category === 'canvas' ? [] : ['start.start > it'];
  const ports = definition.ports(definition.config.parse(config)).map(({ id }) => id);
  return documentOf({
    title: 'a flow',
    flow: {
      nodes: [
        ...start,
        { id: 'it', type, config },
        ...ports.map((id) => ({ id: `to_${id}`, type: 'hangup', config: { text: { en: `Goodbye ${id}.` } } })),
      ],
      edges: [...lead, ...ports.map((id) => `it.${id} > to_${id}`)],
    },
  });
}

const goesOf = (type: NodeType) =>
  createTeller(documentWith(type, CHANGES[type].base ?? {}), { language: 'en', context }).step('it').goes;

const pathsOf = (form: readonly FormField[], before = ''): string[] =>
  form.flatMap(({ name, item }) => [`${before}${name}`, ...(item ? pathsOf(item, `${before}${name}.`) : [])]);

const changed = (type: NodeType, path: string) => {
  const { base = {}, told = {}, silent = {} } = CHANGES[type];
  const change = told[path] ?? silent[path]!.change;
  const [from, to] = Array.isArray(change) ? change : [{}, change];
  return [documentWith(type, { ...base, ...from }), documentWith(type, { ...base, ...to })] as const;
};
const words = (type: NodeType, path: string, language: string) => {
  const [before, after] = changed(type, path);
  return tellDiff(before, after, { language, context }).map((one) => one.words);
};
const cases = (kind: 'told' | 'silent') =>
  NODE_TYPES.flatMap((type) => Object.keys(CHANGES[type][kind] ?? {}).map((path): [NodeType, string] => [type, path]));

it('every type of step that callers meet has words of its own', () => {
  const wordless = NODE_TYPES.filter((type) => goesOf(type).startsWith('come to'));
  expect(wordless.sort()).toEqual(['note', 'on_hangup']);
});

it.each(NODE_TYPES)('%s: every setting is in the table, as told or as silent', (type) => {
  const { told = {}, silent = {} } = CHANGES[type];
  expect([...Object.keys(told), ...Object.keys(silent)].sort()).toEqual(pathsOf(formOf(nodeType(type)!)).sort());
});

describe('a change of a setting', () => {
  it.each(cases('told'))('%s: %s is told, in English and in Spanish', (type, path) => {
    const [en, es] = [words(type, path, 'en'), words(type, path, 'es')];
    expect(en).not.toEqual([]);
    expect(es).toHaveLength(en.length);
    for (const [index, sentence] of es.entries()) expect(sentence).not.toBe(en[index]);
    for (const sentence of [...en, ...es]) expect(sentence).toMatch(/^[“«A-ZÁÉÍÓÚ].*[.!?…][”»]?$/s);
  });

  it.each(cases('silent'))('%s: %s is none that callers are told by', (type, path) => {
    expect(words(type, path, 'en')).toEqual([]);
  });

  it.each([...cases('told'), ...cases('silent')])('%s: %s is listed by the name it has on the form', (type, path) => {
    const fields = diff(...changed(type, path), context).nodes.flatMap((node) => node.fields);
    expect(fields.length).toBeGreaterThan(0);
    for (const { label, beforeText, afterText } of fields) {
      expect(label).toMatch(/^[A-Z]/);
      expect(beforeText).not.toBe(afterText);
    }
  });
});
