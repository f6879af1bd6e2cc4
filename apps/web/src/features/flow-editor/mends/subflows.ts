import { type EmbeddedFlow, endsOf, type FlowDocument, type FlowNode } from '@innline/flow';
import { certainPorts } from '../nodes/describe';
import { setConfig } from '../operations';
import { leadAll } from './targets';
import type { Mend, Mender } from './types';

const MOST_OTHERS = 3;

/** A flow that is used and does not fit any more: its ways back are taken over, or another one is used. */
export const subflows: Mender = ({ node: id, field, message }, document, { flows = {} }) => {
  const node = document.nodes.find((other) => other.id === id);
  if (node?.type !== 'subflow' || field === null) return [];
  const used = Object.hasOwn(flows, String(node.config.flowId)) ? flows[String(node.config.flowId)] : undefined;
  if (field === 'ends' && used) return [takeOver(document, node, used)];
  if (message.includes('has no variable')) return [leaveOut(node, field)];
  if (field !== 'flowId') return [];
  return Object.entries(flows)
    .filter(([flowId]) => flowId !== node.config.flowId)
    .slice(0, MOST_OTHERS)
    .map(([flowId, other]) => ({
      label: `Use “${other.name}”`,
      apply: (draft: FlowDocument) =>
        setConfig(draft, node.id, { ...node.config, flowId, ends: endsOf(other.document) }, certainPorts),
    }));
};

/** Its ways back as they are now; a new one leads where one that is gone led, until somebody draws it elsewhere. */
function takeOver(document: FlowDocument, node: FlowNode, used: EmbeddedFlow): Mend {
  const ends = endsOf(used.document);
  const drawn = document.edges.filter(({ from }) => from.node === node.id);
  const gone = drawn.find(({ from }) => !ends.some(({ id }) => id === from.port));
  const to = document.nodes.find(({ id }) => id === (gone ?? drawn[0])?.to);
  const fresh = ends.filter(({ id }) => !drawn.some(({ from }) => from.port === id));
  const names = fresh.map(({ label }) => `“${label}”`).join(' and ');
  return {
    label: `Take the ways back of “${used.name}” over at “${node.name}”${to && names ? `, and lead ${names} to “${to.name}”` : ''}`,
    apply: (draft) => {
      const next = setConfig(draft, node.id, { ...node.config, ends }, certainPorts);
      const ports = fresh.map(({ id }) => ({ node: node.id, port: id }));
      return to ? leadAll(next, ports, to.id) : next;
    },
  };
}

/** `inputs.<name>` or `outputs.<index>.from`. */
function leaveOut(node: FlowNode, field: string): Mend {
  const [list, key] = field.split('.');
  const { inputs = {}, outputs = [] } = node.config as { inputs?: Record<string, string>; outputs?: unknown[] };
  const config =
    list === 'inputs'
      ? { ...node.config, inputs: Object.fromEntries(Object.entries(inputs).filter(([name]) => name !== key)) }
      : { ...node.config, outputs: outputs.filter((_, index) => String(index) !== key) };
  return {
    label: list === 'inputs' ? `No longer tell it “${key}”` : 'No longer take that value back',
    apply: (draft) => setConfig(draft, node.id, config, certainPorts),
  };
}
