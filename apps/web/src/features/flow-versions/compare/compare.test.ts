import type { FlowDocument } from '@innline/flow';
import { expect, it } from 'vitest';
import { compare, isSame } from './compare';

const node = (id: string, config = {}, more = {}) => ({
  id,
  type: 'greet',
  name: id,
  config,
  position: { x: 0, y: 0 },
  intendedEnds: [] as string[],
  ...more,
});
const flow = (nodes: FlowDocument['nodes'], edges: FlowDocument['edges'] = []): FlowDocument => ({
  format: 'innline.flow',
  formatVersion: 1,
  name: 'Desk',
  languages: ['en'],
  nodes,
  edges,
  variables: [],
  limits: { callSeconds: 1_800, visitsPerNode: 30, hopsPerStep: 100, variableBytes: 50_000 },
});
const edge = (from: string, to: string) => ({ id: `${from}${to}`, from: { node: from, port: 'next' }, to });

it('names what was added, removed and changed, in the words of the form', () => {
  const before = flow([node('a', { text: { en: 'Hi' } }), node('b')], [edge('a', 'b')]);
  const after = flow([node('a', { text: { en: 'Hello' } }, { name: 'Greeting' }), node('c')], [edge('a', 'c')]);
  const { added, removed, changed } = compare(before, after);
  expect(added.map((step) => step.name)).toEqual(['c']);
  expect(removed.map((step) => step.name)).toEqual(['b']);
  expect(changed).toEqual([
    { id: 'a', name: 'Greeting', what: ['name, was “a”', 'What callers hear', 'where it leads'] },
  ]);
});

it('does not count places', () => {
  const before = flow([node('a')]);
  const after = flow([node('a', {}, { position: { x: 500, y: 1 } })]);
  expect(isSame(compare(before, after))).toBe(true);
});

it('tells of ends, languages and names', () => {
  const before = flow([node('a')]);
  const after = { ...flow([node('a', {}, { intendedEnds: ['next'] })]), languages: ['en', 'es'], name: 'Night' };
  const { changed, flow: whole } = compare(before, after);
  expect(changed[0]!.what).toEqual(['where it leads']);
  expect(whole).toEqual(['called “Night”, was “Desk”', 'other languages']);
});
