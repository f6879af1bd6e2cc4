import { certainPorts } from '../nodes/describe';
import { setConfig, setField } from '../operations';
import type { Mend, Mender } from './types';

/** 0 is the person’s. */
const KEYS = [...'123456789'];

interface Option {
  digit?: string | null;
}

/** Words that nobody understands in a language (G10): keys do where they can. A conversation has no keys. */
export const keys: Mender = ({ node: id }, document): Mend[] => {
  const node = document.nodes.find((other) => other.id === id);
  if (node?.type === 'menu') {
    const options = (Array.isArray(node.config.options) ? node.config.options : []) as Option[];
    if (options.length > KEYS.length) return [];
    const keyed = options.map((option, index) => ({ ...option, digit: KEYS[index] }));
    return [
      {
        label: `Give the choices of “${node.name}” the keys 1 to ${options.length}`,
        apply: (draft) => setConfig(draft, node.id, { ...node.config, options: keyed }, certainPorts),
      },
    ];
  }
  if (node?.type !== 'listen' || node.config.kind === 'name') return [];
  return [
    {
      label: `Take keys as well as words at “${node.name}”`,
      apply: (draft) => setField(draft, node.id, 'kind', 'words_or_keys', certainPorts),
    },
  ];
};
