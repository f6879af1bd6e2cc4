import { type FlowDocument, textIn } from '@innline/flow';
import type { Collision } from '../merge/merge-documents';
import { portLabel } from '../nodes/describe';
import { edgeFrom, findNode } from '../operations';

/** What each side has at a collision, short enough to choose by; null where there is nothing to compare in words. */
export function sideOf(
  { kind, what, node: id, name }: Collision,
  document: FlowDocument,
  language: string,
): string | null {
  if (kind === 'variable') return null;
  if (kind === 'flow') return ofFlow(what, document);
  const node = id === null ? undefined : findNode(document, id);
  if (!node) return what === 'removed' ? 'deleted' : null;
  if (what === 'removed') return 'changed';
  if (kind === 'edge') {
    const edge = edgeFrom(document, { node: node.id, port: what });
    return edge
      ? `“${portLabel(node, what)}” leads to “${findNode(document, edge.to)?.name ?? name}”`
      : 'leads nowhere';
  }
  return what === 'name' ? node.name : inWords(node.config[what], language);
}

function ofFlow(what: string, { name, languages, voices }: FlowDocument): string | null {
  if (what.startsWith('voices.')) return voices?.[what.slice('voices.'.length)] ?? 'the voice of the hotel';
  if (what === 'languages') return languages.join(', ');
  return what === 'name' ? name : null;
}

function inWords(value: unknown, language: string): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return `${value.length} ${value.length === 1 ? 'entry' : 'entries'}`;
  const texts = Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return textIn(Object.fromEntries(texts), language, language) || null;
}
