import { diff, documentOf, type FlowDocument } from '@innline/flow';
import { expect, it } from 'vitest';
import { bothOnCanvas } from './both';

const made = (nodes: string[], edges: string[]): FlowDocument =>
  documentOf({
    title: 'x',
    flow: { nodes: nodes.map((id) => ({ id, type: id === 'start' ? 'trigger' : 'greet' })), edges },
  });

it('shows what is in either version, each with its mark', () => {
  const before = made(['start', 'old', 'same'], ['start.start > old', 'old.next > same']);
  const after = made(['start', 'fresh', 'same'], ['start.start > fresh', 'fresh.next > same']);
  const { document, marks } = bothOnCanvas(before, after, diff(before, after));
  expect(document.nodes.map(({ id }) => id).sort()).toEqual(['fresh', 'old', 'same', 'start']);
  expect([marks.get('fresh'), marks.get('old'), marks.get('same')]).toEqual(['added', 'removed', undefined]);
  expect(new Set(document.edges.map(({ id }) => id)).size).toBe(document.edges.length);
  const told = document.edges.map(({ id, from, to }) => `${from.node} > ${to}: ${marks.get(id)}`).sort();
  expect(told).toEqual(['fresh > same: added', 'old > same: removed', 'start > fresh: added', 'start > old: removed']);
});

it('marks nothing where nothing changed', () => {
  const document = made(['start', 'same'], ['start.start > same']);
  expect(bothOnCanvas(document, document, diff(document, document)).marks.size).toBe(0);
});
