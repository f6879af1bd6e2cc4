import type { FlowDocument, FlowNode } from '@innline/flow';
import { certainPorts, describeNode } from '../nodes/describe';
import { connect, setConfig } from '../operations';
import { leadPorts } from './lead-ports';
import { addVoicemail, peopleIn } from './targets';
import type { Mend, Mender } from './types';

/** Most callers try 0. */
const KEYS = ['0', '9', '#', '*'];

/** A question without a way to a person (G4). */
export const noPerson: Mender = ({ node: id }, document) => {
  const node = document.nodes.find((other) => other.id === id);
  if (!node) return [];
  if (node.type === 'menu') return operator(document, node);
  const silent = describeNode(node)
    .ports.filter((port) => ['no_input', 'not_understood'].includes(port.id))
    .map((port) => ({ node: node.id, port: port.id }));
  return leadPorts(document, silent, true);
};

/** Gives a menu its key for a person, and leads it to one. */
function operator(document: FlowDocument, node: FlowNode): Mend[] {
  const options = Array.isArray(node.config.options) ? (node.config.options as { digit?: string | null }[]) : [];
  const taken = new Set([...options.map(({ digit }) => digit), node.config.repeatOn === false ? null : '*']);
  const key = KEYS.find((digit) => !taken.has(digit)) ?? null;
  const how = key === null ? '' : ` with key ${key}`;
  const turnOn = (draft: FlowDocument) =>
    setConfig(draft, node.id, { ...node.config, operatorOn: true, operatorDigit: key }, certainPorts);
  const port = { node: node.id, port: 'operator' };
  const people = peopleIn(document).slice(0, 3);
  return [
    ...people.map(
      (person): Mend => ({
        label: `Offer a person in “${node.name}”${how} and lead to “${person.name}”`,
        apply: (draft) => connect(turnOn(draft), port, person.id),
      }),
    ),
    {
      label: `Offer a person in “${node.name}”${how} and add a voicemail for it`,
      apply: (draft) => {
        const added = addVoicemail(turnOn(draft), node.id);
        return connect(added.document, port, added.id);
      },
    },
  ];
}
