import { type FlowDocument, type FlowNode, nodeType } from '@innline/flow';
import { certainPorts } from '../nodes/describe';
import { addNode, connect, edgeFrom, setConfig } from '../operations';
import type { Mend, Mender } from './types';

interface Option {
  id: string;
  label: string;
  digit: string | null;
  phrases: Record<string, string[]>;
}

/** With the way to the rest that is five choices. */
const KEPT = 4;
const MORE = 'more';
const BESIDE = 360;

const MORE_WORDS: Record<string, { label: string; phrases: string[] }> = {
  en: { label: 'More', phrases: ['more', 'something else', 'more choices'] },
  es: { label: 'Más', phrases: ['más', 'otra cosa', 'más opciones'] },
  fr: { label: 'Plus', phrases: ['plus', 'autre chose'] },
  de: { label: 'Mehr', phrases: ['mehr', 'etwas anderes'] },
  it: { label: 'Altro', phrases: ['altro', 'qualcos’altro'] },
  pt: { label: 'Mais', phrases: ['mais', 'outra coisa'] },
};
const moreIn = (language: string) => MORE_WORDS[language.split('-')[0]!] ?? MORE_WORDS.en!;

/** A menu that is hard to follow (G11): its keys in order, or its last choices in a second one. */
export const menu: Mender = ({ node: id, field }, document) => {
  const node = document.nodes.find((other) => other.id === id);
  if (node?.type !== 'menu' || field !== 'options') return [];
  const options = (nodeType('menu')!.config.parse(node.config) as { options: Option[] }).options;
  return [...inOrder(node, options), ...(options.length > KEPT + 1 ? [inTwo(document, node, options)] : [])];
};

function inOrder(node: FlowNode, options: readonly Option[]): Mend[] {
  const rank = ({ digit }: Option) => (digit !== null && /[1-9]/.test(digit) ? Number(digit) : 10);
  const sorted = [...options].sort((a, b) => rank(a) - rank(b));
  if (sorted.every((option, index) => option === options[index])) return [];
  return [
    {
      label: `Put the choices of “${node.name}” in the order of their keys`,
      apply: (draft) => setConfig(draft, node.id, { ...node.config, options: sorted }, certainPorts),
    },
  ];
}

const spoken = (options: readonly Option[]) =>
  options.map(({ label, digit }) => (digit === null ? `${label}.` : `${label}: ${digit}.`)).join(' ');

/** The first four and a way to the rest, which becomes a menu of its own with the same ways out. */
function inTwo(document: FlowDocument, node: FlowNode, options: readonly Option[]): Mend {
  const taken = new Set([...options.slice(0, KEPT).map(({ digit }) => digit), node.config.operatorDigit ?? '0', '*']);
  const digit = [...'56789123'].find((key) => !taken.has(key)) ?? null;
  const phrases = Object.fromEntries(document.languages.map((code) => [code, moreIn(code).phrases]));
  const more: Option = { id: MORE, label: moreIn(document.languages[0]!).label, digit, phrases };
  const rest = options.slice(KEPT);
  const kept = [...options.slice(0, KEPT), more];
  const say = (those: readonly Option[]) => Object.fromEntries(document.languages.map((code) => [code, spoken(those)]));
  return {
    label: `Move ${rest.length} choices of “${node.name}” to a second menu, and say the choices anew`,
    apply: (draft) => {
      const position = { x: node.position.x + BESIDE, y: node.position.y };
      const second = { ...node.config, prompt: say(rest), options: rest, reprompts: [] };
      const added = addNode(draft, { type: 'menu', name: `${node.name}: more`.slice(0, 80), config: second, position });
      const ways = draft.edges.filter(({ from }) => from.node === node.id);
      const moved = new Set(rest.map((option) => option.id));
      let next = ways.reduce(
        (document, { from, to }) =>
          KEPT_WAYS.has(from.port) || moved.has(from.port)
            ? connect(document, { node: added.id, port: from.port }, to)
            : document,
        added.document,
      );
      // in this order: the edges of the choices that moved go with them
      next = setConfig(
        next,
        node.id,
        { ...node.config, prompt: say(kept), options: kept, reprompts: [] },
        certainPorts,
      );
      const port = { node: node.id, port: MORE };
      return edgeFrom(next, port) ? next : connect(next, port, added.id);
    },
  };
}

/** Ways both menus have. */
const KEPT_WAYS = new Set(['operator', 'no_input', 'no_match']);
