import type { FlowDocument, FlowNode } from '@innline/flow';
import { certainPorts } from '../nodes/describe';
import { addNode, connect, setConfig } from '../operations';
import type { Mender } from './types';

/** A part is a little shorter than the thirty seconds that are allowed: sentences are not cut. */
const PART_SECONDS = 26;
const BESIDE = 340;

/** A greeting that speaks too long (G11): said in several steps, a sentence belongs to one of them. */
export const longPrompt: Mender = ({ node: id, field, message }, document) => {
  const node = document.nodes.find((other) => other.id === id);
  const seconds = Number(/about (\d+) seconds/.exec(message)?.[1] ?? 0);
  if (node?.type !== 'greet' || field !== 'text' || seconds === 0) return [];
  const fewest = Math.ceil(seconds / PART_SECONDS);
  return [fewest, fewest + 1].flatMap((count) => {
    const parts = inParts(node, count);
    return parts === null
      ? []
      : [
          {
            label: `Say “${node.name}” in ${count} steps`,
            apply: (draft: FlowDocument) => spread(draft, node, parts),
          },
        ];
  });
};

/** What each step says, per language; null where a language has too few sentences for that. */
function inParts({ config }: FlowNode, count: number): Record<string, string>[] | null {
  const texts = Object.entries((config.text ?? {}) as Record<string, string>).filter(([, text]) => text.trim() !== '');
  const parts: Record<string, string>[] = Array.from({ length: count }, () => ({}));
  for (const [language, text] of texts) {
    // a template may hold a full stop of its own: it is never cut
    const sentences = text.match(/(?:{{.*?}}|{%.*?%}|[^.!?…]|[.!?…](?!\s|$))+[.!?…]*\s*/gs) ?? [];
    if (sentences.length < count || text.includes('{%')) return null;
    let said = 0;
    for (const sentence of sentences) {
      const part = parts[Math.min(count - 1, Math.floor((said * count) / text.length))]!;
      part[language] = `${part[language] ?? ''}${sentence}`;
      said += sentence.length;
    }
    if (parts.some((part) => part[language] === undefined)) return null;
  }
  return parts.map((part) => Object.fromEntries(Object.entries(part).map(([code, text]) => [code, text.trim()])));
}

function spread(draft: FlowDocument, node: FlowNode, [first, ...rest]: Record<string, string>[]): FlowDocument {
  const behind = draft.edges.find(({ from }) => from.node === node.id)?.to;
  let next = setConfig(draft, node.id, { ...node.config, text: first }, certainPorts);
  let last = node.id;
  rest.forEach((text, index) => {
    const position = { x: node.position.x + BESIDE * (index + 1), y: node.position.y };
    const name = `${node.name.slice(0, 70)}: part ${index + 2}`;
    const added = addNode(next, { type: 'greet', name, config: { ...node.config, text }, position });
    next = connect(added.document, { node: last, port: 'next' }, added.id);
    last = added.id;
  });
  return behind === undefined ? next : connect(next, { node: last, port: 'next' }, behind);
}
