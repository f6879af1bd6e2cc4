import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Example } from '../../engine';
import { documentOf } from '../../engine/example/example';
import { FlowDocument } from '../../model';
import { readScenarios, SCENARIO_FORMAT, SCENARIO_FORMAT_VERSION } from '../../scenario/file';
import { Scenario } from '../../scenario/scenario';
import { TEMPLATES } from '../../templates';
import { importFlow, importText } from '../import-flow';
import { canonicalJson } from './canonical';

const NODES = new URL('../../nodes/', import.meta.url).pathname;
const types = readdirSync(NODES).filter((name) => existsSync(`${NODES}${name}/examples.json`));
const named = (names: Record<string, string>) =>
  Object.fromEntries(Object.keys(names).map((key) => [key, `id_${key}`]));

/** Exported and taken again; throws where it is refused or anything was left out. */
function again(document: FlowDocument): string {
  const imported = importText(canonicalJson(document));
  if (!imported.ok) throw new Error(imported.problems[0]!.message);
  const lost = imported.problems.filter(({ message }) => message.includes('left out'));
  expect(lost).toEqual([]);
  return canonicalJson(imported.document);
}

describe('every template', () => {
  it.each(TEMPLATES.map((template) => [template.id, template] as const))(
    '%s comes back byte by byte',
    (_, template) => {
      const { departments, schedules } = template.needs;
      const document = template.make({ departments: named(departments), schedules: named(schedules) });
      expect(again(document)).toBe(canonicalJson(FlowDocument.parse(document)));
    },
  );

  it('brings its test calls along, in the file of the flow', () => {
    const [template] = TEMPLATES;
    const { departments, schedules } = template!.needs;
    const document = template!.make({ departments: named(departments), schedules: named(schedules) });
    const scenarios = template!.scenarios.map((draft) => Scenario.parse(draft));
    const block = { format: SCENARIO_FORMAT, formatVersion: SCENARIO_FORMAT_VERSION, scenarios };
    const file = JSON.parse(JSON.stringify({ ...document, scenarios: block }));
    const imported = importFlow(file);
    expect(imported.ok && imported.problems.filter(({ message }) => message.includes('left out'))).toEqual([]);
    expect(readScenarios(file.scenarios)).toEqual({ ok: true, file: block });
  });
});

describe('every example of a node type', () => {
  it.each(types)('%s comes back byte by byte', (type) => {
    const examples: Example[] = JSON.parse(readFileSync(`${NODES}${type}/examples.json`, 'utf8'));
    for (const example of examples) {
      const document = FlowDocument.parse(documentOf(example));
      expect(again(document), example.title).toBe(canonicalJson(document));
    }
  });
});

describe('a file of another version', () => {
  const document = documentOf({ title: 'x', flow: { nodes: [], edges: [] } });

  it.each([2, 7, 1.5])('that is later (%d) is refused with what to do, whatever else is in it', (formatVersion) => {
    const imported = importFlow({ ...document, formatVersion, nodes: 'of another kind' });
    const told = imported.ok ? [] : imported.problems.map(({ field, message }) => `${field}: ${message}`);
    expect(told).toEqual([expect.stringMatching(/^formatVersion: .*later version.*Update this Innline first/)]);
  });

  it.each([0, -1, '1', null])('that never was (%j) is refused with the place', (formatVersion) => {
    const imported = importFlow({ ...document, formatVersion });
    expect(imported.ok ? [] : imported.problems.map(({ field }) => field)).toContain('formatVersion');
  });
});
