import {
  documentOf,
  type Example,
  exampleFacts,
  type FlowDocument,
  type Problem,
  prove,
  type ValidateContext,
} from '@innline/flow';
import { expect } from 'vitest';
import { applyChange } from '../../store/change';
import { createEditorStore } from '../../store/create-store';
import { undo } from '../../store/history';
import { isMendable, mendsFor } from '../mends';
import type { Mend } from '../types';

const { schedules, departments } = exampleFacts();
export const AT = Date.UTC(2026, 10, 21, 9);
export const CONTEXT: ValidateContext = { schedules, departments, at: AT };

export type Nodes = Example['flow']['nodes'];

export const START: Nodes[number] = { id: 'start', type: 'trigger' };
export const PEOPLE: Nodes = [
  { id: 'ring', type: 'transfer', config: { departmentId: 'front_desk' } },
  { id: 'message', type: 'voicemail' },
  { id: 'bye', type: 'hangup' },
];
export const ENDS = [
  ...['no_answer', 'busy', 'declined', 'failed'].map((port) => `ring.${port} > message`),
  ...['recorded', 'empty'].map((port) => `message.${port} > bye`),
];

/** Ways out of one step that all lead to another. */
export const all = (id: string, ports: string, to: string) => ports.split(' ').map((port) => `${id}.${port} > ${to}`);

/** A start, these steps, and people to come to in the end. */
export const withPeople = (nodes: Nodes, edges: string[], more: Partial<Example['flow']> = {}): FlowDocument =>
  documentOf({ title: 'mend', flow: { nodes: [START, ...nodes, ...PEOPLE], edges: [...edges, ...ENDS], ...more } });

export const keyOf = ({ code, node, port, field }: Problem) => [code, node, port, field].join(' ');

/** Applied in an editor and undone: the document of before, and the very mended one after doing it. */
function inEditor(document: FlowDocument, { label, apply }: Mend): FlowDocument {
  const store = createEditorStore({ document });
  applyChange(store, label, apply);
  const mended = store.getState().document;
  undo(store);
  expect(store.getState().document, `undone: ${label}`).toBe(document);
  return mended;
}

/**
 * Every mend that is offered for a problem holds what mends promise: the problem is gone, nothing as bad is new, undo takes
 * it back, and the document it was made from is as it was.
 */
export function expectMended(document: FlowDocument, problem: Problem, context: ValidateContext = CONTEXT): Mend[] {
  const copy = structuredClone(document);
  const before = prove(document, context).problems;
  const known = new Set(before.map(keyOf));
  const drawing = before.some((one) => one.severity === 'blocks' && !('script' in one));
  const mends = mendsFor(problem, document, context);
  if (mends.length > 0) expect(isMendable(problem, document, context)).toBe(true);
  for (const mend of mends) {
    const { document: mended, problems } = prove(inEditor(document, mend), context);
    expect(mended, mend.label).not.toBeNull();
    const told = problems.map(({ message }) => message);
    expect(told, mend.label).not.toContain(problem.message);
    const alike = (all: readonly Problem[]) => all.filter((one) => keyOf(one) === keyOf(problem)).length;
    expect(alike(problems), mend.label).toBeLessThan(alike(before));
    const fresh = problems.filter(
      (one) => !known.has(keyOf(one)) && (one.severity === 'blocks' || problem.severity === 'warning'),
    );
    // where the drawing was broken, calls could not be searched before
    expect(
      fresh.filter((one) => !(drawing && 'script' in one)),
      mend.label,
    ).toEqual([]);
  }
  const labels = mends.map(({ label }) => label);
  expect(new Set(labels).size, labels.join('\n')).toBe(labels.length);
  expect(document).toEqual(copy);
  return mends;
}

/** The problem a document is about, and the mends of it, in words. */
export function mended(
  document: FlowDocument,
  code: Problem['code'],
  says: RegExp,
  context: ValidateContext = CONTEXT,
) {
  const { problems } = prove(document, context);
  const problem = problems.find((one) => one.code === code && says.test(one.message));
  if (!problem) throw new Error(`no such problem among:\n${problems.map(({ message }) => message).join('\n')}`);
  const mends = expectMended(document, problem, context);
  return { problem, mends, labels: mends.map(({ label }) => label) };
}
