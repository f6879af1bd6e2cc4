import { certainPorts } from '../nodes/describe';
import { setConfig } from '../operations';
import { setAt } from './set-at';
import type { Mender } from './types';

/** A department or opening hours that are gone or were never chosen (G9, settings): one the hotel has. */
export const choose: Mender = ({ node: id, field }, document, { departments = {}, schedules = {} }) => {
  const node = document.nodes.find((other) => other.id === id);
  if (!node || field === null) return [];
  const last = field.split('.').at(-1);
  const known = last === 'departmentId' ? departments : last === 'scheduleId' ? schedules : {};
  return Object.entries(known)
    .slice(0, 4)
    .map(([choice, { name }]) => ({
      label: `Use “${name}”`,
      apply: (draft) => setConfig(draft, node.id, setAt(node.config, field, choice), certainPorts),
    }));
};
