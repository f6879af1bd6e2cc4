import { draftConfig, type FlowNode, type NodeType } from '@innline/flow';
import { languageName } from '@innline/shared';
import { certainPorts } from '../nodes/describe';
import { addNode, setConfig } from '../operations';
import { getAt, setAt } from './set-at';
import type { Mender } from './types';

const NOTE_ABOVE = 130;

const written = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : typeof value === 'string' && value.trim() !== '';

/** A text that is missing in a language (G10): the other language's until somebody translates it, with a note to do so. */
export const missingLanguage: Mender = ({ node: id, field }, document) => {
  const node = document.nodes.find((other) => other.id === id);
  const text = node && field !== null ? getAt(fullConfig(node, document.languages), field) : null;
  if (!node || field === null || text === null || typeof text !== 'object') return [];
  const texts = text as Record<string, unknown>;
  const source = [...document.languages, ...Object.keys(texts)].find((code) => written(texts[code]));
  const missing = document.languages.filter((code) => !written(texts[code]) && !written(texts[code.split('-')[0]!]));
  if (source === undefined || missing.length === 0) return [];
  const names = missing.map(languageName).join(' and ');
  const copied = { ...texts, ...Object.fromEntries(missing.map((code) => [code, texts[source]])) };
  return [
    {
      label: `Use the ${languageName(source)} words in ${names} for now, and leave a note to translate them`,
      apply: (draft) => {
        const config = setAt(fullConfig(node, document.languages), field, copied);
        const next = setConfig(draft, node.id, config, certainPorts);
        const position = { x: node.position.x, y: node.position.y - NOTE_ABOVE };
        const note = `“${node.name}” still speaks ${languageName(source)} where it should speak ${names}. Translate it, then delete this note.`;
        return addNode(next, {
          type: 'note',
          name: `Translate ${node.name}`.slice(0, 80),
          config: { text: note },
          position,
        }).document;
      },
    },
  ];
};

/** With what the schema fills in: the problem may be about a default. */
function fullConfig(node: FlowNode, languages: readonly string[]): FlowNode['config'] {
  return { ...draftConfig(node.type as NodeType, languages), ...node.config };
}
