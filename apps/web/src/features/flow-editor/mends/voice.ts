import { languageName } from '@innline/shared';
import { certainPorts } from '../nodes/describe';
import { setConfig } from '../operations';
import { setAt } from './set-at';
import type { Mend, Mender } from './types';

/** A voice that is gone (G9): the hotel’s own, which speaks there already. */
export const voice: Mender = ({ node: id, field }, document) => {
  const language = /^voices\.(.+)$/.exec(field ?? '')?.[1];
  if (id === null && language !== undefined) return [withoutVoice(language)];
  const node = document.nodes.find((other) => other.id === id);
  if (!node || field === null) return [];
  return [
    {
      label: `Let the hotel’s own voice speak at “${node.name}”`,
      apply: (draft) => setConfig(draft, node.id, setAt(node.config, field, null), certainPorts),
    },
  ];
};

/** The flow’s own voice for a language. */
const withoutVoice = (language: string): Mend => ({
  label: `Let the hotel’s own voice speak ${languageName(language)}`,
  apply: ({ voices = {}, ...draft }) => {
    const left = Object.entries(voices).filter(([code]) => code !== language);
    return left.length > 0 ? { ...draft, voices: Object.fromEntries(left) } : draft;
  },
});
