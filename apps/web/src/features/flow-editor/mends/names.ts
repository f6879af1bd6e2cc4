import { CALL_PATHS, completions, type FlowDocument } from '@innline/flow';
import { certainPorts } from '../nodes/describe';
import { addVariable, setConfig } from '../operations';
import { getAt, setAt } from './set-at';
import type { Mend, Mender } from './types';

const MOST_ALIKE = 3;

/** A name in a text that the flow does not have: one that is spelled much like it, or a new variable. */
export const unknownName: Mender = ({ node: id, field, message }, document) => {
  const node = document.nodes.find((other) => other.id === id);
  const wrong = /names “([^”]+)”, which this flow does not have/.exec(message)?.[1];
  if (!node || field === null || wrong === undefined) return [];
  const text = getAt(node.config, field);
  if (typeof text !== 'string') return [];
  const pattern = new RegExp(`(?<![\\w.])${wrong.replace(/[.$]/g, '\\$&')}(?!\\w)`, 'g');
  const instead = alike(wrong, document).map(
    (path): Mend => ({
      label: `Write “${path}” instead`,
      apply: (draft) =>
        setConfig(
          draft,
          node.id,
          setAt(
            node.config,
            field,
            text.replace(pattern, () => path),
          ),
          certainPorts,
        ),
    }),
  );
  const name = /^vars\.([a-z][a-z0-9_]{0,39})$/.exec(wrong)?.[1];
  if (name === undefined) return instead;
  const mend: Mend = {
    label: `Add the variable “${name}”, which begins with nothing`,
    apply: (draft) => {
      const added = addVariable(draft, { name, type: 'text' });
      return { ...added, variables: added.variables.map((one) => (one.name === name ? { ...one, initial: '' } : one)) };
    },
  };
  return [...instead, mend];
};

/** What the flow does have, the likest first; nothing that half of it would have to be guessed. */
function alike(wrong: string, document: FlowDocument): string[] {
  const all = new Set([...completions(document).map(({ path }) => path), ...Object.keys(CALL_PATHS)]);
  return [...all]
    .map((path) => ({ path, far: distance(path, wrong) }))
    .filter(({ path, far }) => far <= Math.max(2, Math.min(path.length, wrong.length) / 4))
    .sort((a, b) => a.far - b.far)
    .slice(0, MOST_ALIKE)
    .map(({ path }) => path);
}

/** Levenshtein: letters put in, left out or changed. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}
