import type { FlowDocument, FlowNode } from '@innline/flow';
import { certainPorts } from '../nodes/describe';
import { addNode, connect, setConfig } from '../operations';
import { leadAll } from './targets';
import type { Mender } from './types';

/** A part is a little shorter than the thirty seconds that are allowed: sentences are not cut. */
const PART_SECONDS = 26;
const BESIDE = 340;
const ABOVE = 130;

/** What callers hear first at a step: its beginning may be said before it as well. */
const FIRST_SAID: Record<string, string> = {
  ...{ menu: 'prompt', listen: 'prompt', language: 'opening', voicemail: 'greeting', agent: 'opening' },
  ...{ callback: 'offer', hangup: 'text', transfer: 'announcement' },
};

/** A step that speaks too long (G11): said in several steps, a sentence belongs to one of them. */
export const longPrompt: Mender = ({ node: id, field, message }, document) => {
  const node = document.nodes.find((other) => other.id === id);
  const seconds = Number(/about (\d+) seconds/.exec(message)?.[1] ?? 0);
  if (!node || seconds === 0) return [];
  const greets = node.type === 'greet' && field === 'text';
  if (!greets && (field === null || FIRST_SAID[node.type] !== field)) return [];
  const fewest = Math.ceil(seconds / PART_SECONDS);
  return [fewest, fewest + 1].flatMap((count) => {
    const parts = inParts(node.config[greets ? 'text' : field!], count);
    if (parts === null) return [];
    if (greets) {
      const label = `Say “${node.name}” in ${count} steps`;
      return [{ label, apply: (draft: FlowDocument) => spread(draft, node, parts) }];
    }
    const label = `Say the beginning of “${node.name}” in ${count === 2 ? 'a step' : `${count - 1} steps`} before it`;
    return [{ label, apply: (draft: FlowDocument) => before(draft, node, field!, parts) }];
  });
};

/** What each step says, per language; null where a language has too few sentences for that. */
function inParts(text: unknown, count: number): Record<string, string>[] | null {
  const texts = Object.entries((text ?? {}) as Record<string, string>).filter(([, text]) => text.trim() !== '');
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

/** The first parts in steps before it; what leads back from it hears only the last again. */
function before(draft: FlowDocument, node: FlowNode, field: string, parts: Record<string, string>[]): FlowDocument {
  const into = draft.edges.flatMap(({ from, to }) => (to === node.id && from.node !== node.id ? [from] : []));
  const { voice = null, interruptible = true } = node.config;
  let next = setConfig(draft, node.id, { ...node.config, [field]: parts.at(-1) }, certainPorts);
  let to = node.id;
  for (const [index, text] of [...parts.slice(0, -1).entries()].reverse()) {
    const position = { x: node.position.x - BESIDE * (parts.length - 1 - index), y: node.position.y - ABOVE };
    const name = `${node.name.slice(0, 66)}: beginning`;
    const added = addNode(next, { type: 'greet', name, config: { text, voice, interruptible }, position });
    next = connect(added.document, { node: added.id, port: 'next' }, to);
    to = added.id;
  }
  return leadAll(next, into, to);
}
