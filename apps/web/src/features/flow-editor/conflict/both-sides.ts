import { type FlowDocument, textIn } from '@innline/flow';
import { languageName } from '@innline/shared';
import type { Collision } from '../merge/merge-documents';
import { portLabel } from '../nodes/describe';
import { edgeFrom, findNode } from '../operations';

/** What each side has at a collision, short enough to choose by; null where there is nothing to compare in words. */
export function sideOf(
  { kind, what, node: id, name }: Collision,
  document: FlowDocument,
  { language, voices = [] }: { language: string; voices?: readonly { id: string; name: string }[] },
): string | null {
  if (kind === 'variable') return null;
  const voiceName = (voice: string) => voices.find(({ id }) => id === voice)?.name ?? voice;
  if (kind === 'flow') return ofFlow(what, document, voiceName);
  const node = id === null ? undefined : findNode(document, id);
  if (!node) return what === 'removed' ? 'deleted' : null;
  if (what === 'removed') return 'changed';
  if (kind === 'edge') {
    const edge = edgeFrom(document, { node: node.id, port: what });
    return edge
      ? `“${portLabel(node, what)}” leads to “${findNode(document, edge.to)?.name ?? name}”`
      : 'leads nowhere';
  }
  if (what === 'name') return node.name;
  const value = node.config[what];
  return what === 'voice' && typeof value === 'string' ? voiceName(value) : inWords(value, language);
}

function ofFlow(
  what: string,
  { name, languages, voices }: FlowDocument,
  voiceName: (voice: string) => string,
): string | null {
  if (what.startsWith('voices.')) {
    const voice = voices?.[what.slice('voices.'.length)];
    return voice ? voiceName(voice) : 'the voice of the hotel';
  }
  if (what === 'languages') return languages.map(languageName).join(', ');
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
