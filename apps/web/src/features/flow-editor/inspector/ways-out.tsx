'use client';
import type { FlowNode, Port } from '@innline/flow';
import { memo, type ReactNode, useMemo } from 'react';
import { lead, markEnd, unlead } from '../actions/lead';
import { describeNode } from '../nodes/describe';
import { edgesFrom } from '../nodes/indexes';
import { useEditor, useEditorStore } from '../store/context';
import { CONTROL } from './form/styles';
import { useTargets } from './use-targets';

const NOWHERE = '';
const END = ' end';

/** Where each way of a step leads: the canvas' lines as a list, for keyboards, small screens and long flows. */
export function WaysOut({ node }: { node: FlowNode }) {
  const edges = useEditor((state) => edgesFrom(state.document.edges, node.id));
  const readOnly = useEditor((state) => state.readOnly);
  const targets = useTargets();
  // One list of elements for all ways: a flow may have 2,000 steps, and a step a dozen ways.
  const options = useMemo(
    () =>
      targets.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      )),
    [targets],
  );
  const { ports } = describeNode(node);
  if (ports.length === 0) return null;
  const led = new Map(edges.map((edge) => [edge.from.port, edge.to]));
  return (
    <section aria-label="What happens next" className="border-t pt-4">
      <h3 className="mb-2 font-medium text-[13px]">What happens next</h3>
      <div className="space-y-2">
        {ports.map((port) => (
          <Way
            key={port.id}
            nodeId={node.id}
            port={port}
            to={led.get(port.id) ?? (node.intendedEnds.includes(port.id) ? END : NOWHERE)}
            options={options}
            readOnly={readOnly}
          />
        ))}
      </div>
    </section>
  );
}

interface WayProps {
  nodeId: string;
  port: Port;
  to: string;
  options: ReactNode;
  readOnly: boolean;
}

const Way = memo(
  function Way({ nodeId, port, to, options, readOnly }: WayProps) {
    const store = useEditorStore();
    const id = `way-${nodeId}-${port.id}`;
    const choose = (target: string) => {
      const from = { node: nodeId, port: port.id };
      if (target !== NOWHERE && target !== END) return lead(store, from, target);
      unlead(store, from);
      markEnd(store, from, target === END);
    };
    return (
      <div className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] items-center gap-2">
        <label htmlFor={id} className="truncate text-[13px]">
          {port.label}
        </label>
        <select
          id={id}
          className={CONTROL}
          value={to}
          disabled={readOnly}
          onChange={(event) => choose(event.target.value)}
        >
          <option value={NOWHERE}>{port.required ? 'Nowhere yet' : 'Ends the call politely'}</option>
          <option value={END}>Ends here on purpose</option>
          <optgroup label="Go to">{options}</optgroup>
        </select>
      </div>
    );
  },
  // Ports are made anew with every letter typed into the step; what they are seldom changes.
  (before, after) =>
    before.to === after.to &&
    before.options === after.options &&
    before.readOnly === after.readOnly &&
    before.nodeId === after.nodeId &&
    before.port.id === after.port.id &&
    before.port.label === after.port.label &&
    before.port.required === after.port.required,
);
