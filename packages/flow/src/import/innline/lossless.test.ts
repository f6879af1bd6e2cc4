import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../engine/example/example';
import { flows } from '../../engine/testing/arbitrary';
import { FlowDocument } from '../../model';
import { smallDesk } from '../../templates/small-desk';
import { importFlow, importText } from '../import-flow';
import { canonicalJson } from './canonical';

const key = fc.string({ maxLength: 8 }).filter((name) => !['__proto__', 'constructor', 'prototype'].includes(name));
const config = fc.dictionary(
  key,
  fc.oneof(
    fc.string(),
    // the text of −0 is that of 0
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    fc.boolean(),
    fc.constant(null),
    fc.array(fc.string()),
  ),
  { maxKeys: 4 },
);

/** Any document there can be: drawn flows, with settings, names and places of every kind. */
const documents = fc
  .tuple(flows, fc.array(config, { maxLength: 9 }), fc.string({ minLength: 1, maxLength: 60 }), fc.integer())
  .map(([flow, configs, name, place]) => {
    const document = documentOf({ title: 'x', flow });
    const nodes = document.nodes.map((node, index) => ({
      ...node,
      config: configs[index] ?? node.config,
      position: { x: place / 7, y: index },
    }));
    return FlowDocument.parse({ ...document, name: name.trim() || 'A flow', nodes });
  });

function again(text: string): string {
  const imported = importText(text);
  if (!imported.ok) throw new Error(imported.problems[0]!.message);
  return canonicalJson(imported.document);
}

describe('a flow of our own', () => {
  it('comes back byte by byte, whatever is in it', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const text = canonicalJson(document);
        expect(again(text)).toBe(text);
        expect(importFlow(JSON.parse(text))).toMatchObject({ ok: true, source: 'innline', report: null, document });
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it('is the same text however its parts are ordered, and whatever mark a file begins with', () => {
    const document = smallDesk({ departments: { frontDesk: 'd' } });
    const turned = Object.fromEntries(Object.entries(document).reverse()) as FlowDocument;
    expect(canonicalJson(turned)).toBe(canonicalJson(document));
    expect(again(`\uFEFF${JSON.stringify(turned)}`)).toBe(canonicalJson(document));
  });

  it('that has more than a flow has is told what was left out', () => {
    const document = {
      ...smallDesk({ departments: { frontDesk: 'd' } }),
      mood: 'good',
      scenarios: { format: 'innline.scenarios' },
    };
    (document.nodes[0] as unknown as { colour: string }).colour = 'red';
    const imported = importFlow(document);
    const told = imported.ok ? imported.problems.filter(({ message }) => message.includes('left out')) : [];
    expect(told.map(({ field, severity }) => `${field} ${severity}`)).toEqual([
      'nodes[0].colour warning',
      'mood warning',
    ]);
  });

  it.each([
    ['no JSON', '{"format": "innline.flow",\n oops', 'line 2, at character 2'],
    ['another version', '{"format":"innline.flow","formatVersion":9}', 'formatVersion'],
    ['something else', '{"hello":"world"}', 'Export it from Innline, or from Twilio Studio'],
    ['a list', '[]', 'a JSON object was expected'],
  ])('that is %s is refused with the place', (_, text, place) => {
    const imported = importText(text);
    expect(imported.ok ? [] : imported.problems.map(({ message }) => message).join(' ')).toContain(place);
  });
});
