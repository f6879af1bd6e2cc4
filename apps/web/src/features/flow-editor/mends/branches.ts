import type { FlowDocument } from '@innline/flow';
import { languageName } from '@innline/shared';
import { describeNode } from '../nodes/describe';
import { connect, edgeFrom, type PortRef } from '../operations';
import { alsoDeleted, pruned } from './prune';
import type { Mend, Mender } from './types';

interface Branch {
  language: string;
  /** The way out that is this language’s alone. */
  port: PortRef;
}

/** Languages whose callers do not meet the same (G10): those of one go the way of the other. */
export const branches: Mender = ({ node: id, message }, document) => {
  const node = document.nodes.find((other) => other.id === id);
  if (!node) return [];
  const found = branchesAt(document, node.id);
  const named = found.filter(({ language }) => message.includes(`in ${languageName(language)} `));
  return named.flatMap((to) => named.filter((from) => from !== to).flatMap((from) => follow(document, from, to)));
};

/** A “Language” step has a way for each; choices lead to a step that goes on in another language. */
function branchesAt(document: FlowDocument, id: string): Branch[] {
  const node = document.nodes.find((other) => other.id === id)!;
  const ports = describeNode(node).ports.map((port) => ({ node: id, port: port.id }));
  if (node.type === 'language') return ports.map((port) => ({ language: port.port, port }));
  return ports.flatMap((port) => {
    const set = document.nodes.find((other) => other.id === edgeFrom(document, port)?.to);
    const language = set?.type === 'set' ? set.config.language : null;
    return typeof language === 'string' ? [{ language, port: { node: set!.id, port: 'next' } }] : [];
  });
}

function follow(document: FlowDocument, from: Branch, to: Branch): Mend[] {
  const target = edgeFrom(document, to.port)?.to;
  const first = document.nodes.find(({ id }) => id === target);
  if (!first) return [];
  const apply = (draft: FlowDocument) => pruned(draft, connect(draft, from.port, first.id));
  const more = alsoDeleted(document, apply(document), 0).replace('it led to', 'they met');
  const label = `Let callers in ${languageName(from.language)} go on at “${first.name}”, as in ${languageName(to.language)}${more}`;
  return [{ label, apply }];
}
