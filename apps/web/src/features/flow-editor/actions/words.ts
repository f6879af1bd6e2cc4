import type { FlowDocument } from '@innline/flow';

/** `“Greeting”`, or `3 steps`: how changes are told to people. */
export function stepsInWords(document: FlowDocument, ids: Iterable<string>): string {
  const list = [...ids];
  if (list.length !== 1) return `${list.length} steps`;
  const node = document.nodes.find((other) => other.id === list[0]);
  return node ? `“${node.name}”` : 'a step';
}
