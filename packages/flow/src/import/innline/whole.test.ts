import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../engine/example/example';
import { flows } from '../../engine/testing/arbitrary';
import { FlowDocument, type Json } from '../../model';
import { importFlow, importText } from '../import-flow';
import { canonicalJson } from './canonical';

/** What people write: names, notes, words in many scripts, and what is awkward in JSON. */
const words = fc.oneof(
  fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }),
  fc.constantFrom(
    'Recepción',
    '受付',
    '“Grand” Hotel',
    'a\\b\n\tc',
    '{{ vars.nights }}',
    '\u2028',
    '🏨 desk',
    '__proto__',
  ),
);
const name = words.map((text) => text.trim().slice(0, 40)).filter((text) => text.trim() !== '');

/** Any JSON as it is once written down, without the names that are refused wherever they stand. */
const json = fc
  .jsonValue({ maxDepth: 3 })
  .map((value) => JSON.parse(JSON.stringify(value)) as Json)
  .filter((value) => !/__proto__|constructor|prototype/.test(JSON.stringify(value)));

/** A flow with everything there is: frames, notes and voices in settings, flows it uses, its own limits. */
const wholeFlow = fc
  .record({
    flow: flows,
    title: name,
    groups: fc.array(fc.tuple(name, fc.nat(9), fc.nat(9)), { maxLength: 4 }),
    settings: fc.array(fc.dictionary(fc.constantFrom('voice', 'note', 'colour', 'text', 'flowId'), json), {
      maxLength: 9,
    }),
    used: fc.array(fc.record({ name, version: fc.option(fc.nat()) }), { maxLength: 2 }),
    ends: fc.array(name, { maxLength: 3 }),
    initial: json,
    visits: fc.integer({ min: 2, max: 200 }),
    voices: fc.option(fc.dictionary(fc.constantFrom('en', 'es', 'pt-BR'), name), { nil: undefined }),
  })
  .map(({ flow, title, groups, settings, used, ends, initial, visits, voices }) => {
    const document = documentOf({ title: 'x', flow });
    const ids = document.nodes.map(({ id }) => id);
    const nodes = document.nodes.map((node, index) => ({
      ...node,
      config: { ...node.config, ...settings[index] },
      intendedEnds: index === 0 ? ends : [],
    }));
    const subflows = Object.fromEntries(
      used.map((each, index) => [`used_${index}`, { ...each, document: structuredClone(document) }]),
    );
    const framed = groups.map(([label, from, length], index) => {
      return { id: `g${index}`, name: label, nodes: ids.slice(from, from + length) };
    });
    const variables = [...document.variables, { name: 'kept', type: 'object' as const, initial, sensitive: true }];
    const limits = { ...document.limits, visitsPerNode: visits };
    const parts = { nodes, groups: framed, subflows, variables, limits, ...(voices && { voices }) };
    return FlowDocument.parse({ ...document, name: title, ...parts });
  });

/** Objects of a document whose fields are known, with where they are. Settings are free, and kept whatever they are. */
function fixedPlaces(document: FlowDocument, path = ''): { holder: object; place: string }[] {
  const at = (place: string) => (path === '' ? place : `${path}.${place}`);
  return [
    { holder: document, place: path },
    { holder: document.limits, place: at('limits') },
    ...document.nodes.map((holder, index) => ({ holder, place: at(`nodes[${index}]`) })),
    ...document.nodes.map(({ position }, index) => ({ holder: position, place: at(`nodes[${index}].position`) })),
    ...document.edges.map((holder, index) => ({ holder, place: at(`edges[${index}]`) })),
    ...document.edges.map(({ from }, index) => ({ holder: from, place: at(`edges[${index}].from`) })),
    ...document.variables.map((holder, index) => ({ holder, place: at(`variables[${index}]`) })),
    ...(document.groups ?? []).map((holder, index) => ({ holder, place: at(`groups[${index}]`) })),
    ...Object.entries(document.subflows ?? {}).flatMap(([id, used]) => [
      { holder: used, place: at(`subflows.${id}`) },
      ...fixedPlaces(used.document, at(`subflows.${id}.document`)),
    ]),
  ];
}

const FUTURE = ['mood', 'since', 'x-vendor', 'notes', 'äöü'];

describe('a flow of our own with all there is', () => {
  it('comes back the same, and nothing is said to be left out', () => {
    fc.assert(
      fc.property(wholeFlow, (document) => {
        const text = canonicalJson(document);
        const imported = importText(text);
        if (!imported.ok) throw new Error(imported.problems[0]!.message);
        expect(canonicalJson(imported.document)).toBe(text);
        expect(imported.document).toEqual(document);
        expect(imported.problems.filter(({ message }) => message.includes('left out'))).toEqual([]);
      }),
      { numRuns: 80 },
    );
  }, 60_000);

  it('from a later version loses what this one does not know by name, and nothing else', () => {
    const additions = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...FUTURE), json), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(wholeFlow, additions, (document, added) => {
        const given = structuredClone(document);
        const places = fixedPlaces(given);
        const expected = new Set<string>();
        for (const [which, field, value] of added) {
          const { holder, place } = places[which % places.length]!;
          (holder as Record<string, unknown>)[field] = value;
          expected.add(place === '' ? field : `${place}.${field}`);
        }
        const imported = importFlow(JSON.parse(JSON.stringify(given)));
        if (!imported.ok) throw new Error(imported.problems[0]!.message);
        expect(canonicalJson(imported.document)).toBe(canonicalJson(document));
        const told = imported.problems.filter(({ message }) => message.includes('left out'));
        expect(new Set(told.map(({ field }) => field))).toEqual(expected);
      }),
      { numRuns: 80 },
    );
  }, 60_000);

  it.each([
    ['a field that has become another kind', { languages: 'en' }, 'languages'],
    ['a later format', { formatVersion: 2 }, 'formatVersion'],
    ['a step without an id', { nodes: [{ type: 'greet', name: 'Hello' }] }, 'nodes.0.id'],
    ['a frame that is none', { groups: [{ id: 'g', name: '', nodes: [] }] }, 'groups.0.name'],
    ['a used flow that is none', { subflows: { used: { name: 'Used', version: null } } }, 'subflows.used.document'],
  ])('with %s is refused with the place', (_, change, place) => {
    const imported = importFlow({ ...documentOf({ title: 'x', flow: { nodes: [], edges: [] } }), ...change });
    expect(imported.ok).toBe(false);
    if (!imported.ok) expect(imported.problems.map(({ field }) => field)).toContain(place);
  });
});
