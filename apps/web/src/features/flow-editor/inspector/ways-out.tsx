'use client';
import type { FlowNode } from '@innline/flow';
import { lead, markEnd, unlead } from '../actions/lead';
import { describeNode } from '../nodes/describe';
import { edgesFrom } from '../nodes/indexes';
import { useEditor, useEditorStore } from '../store/context';
import { CONTROL } from './form/styles';

const NOWHERE = '';
const END = ' end';

/** Where each way of a step leads: the canvas' lines as a list, for keyboards, small screens and long flows. */
export function WaysOut({ node }: { node: FlowNode }) {
  const store = useEditorStore();
  const document = useEditor((state) => state.document);
  const readOnly = useEditor((state) => state.readOnly);
  const { ports } = describeNode(node);
  if (ports.length === 0) return null;
  const led = new Map(edgesFrom(document.edges, node.id).map((edge) => [edge.from.port, edge.to]));
  const targets = document.nodes.filter((other) => other.type !== 'note' && !describeNode(other).entry);
  const choose = (port: string, to: string) => {
    const from = { node: node.id, port };
    if (to !== NOWHERE && to !== END) return lead(store, from, to);
    unlead(store, from);
    markEnd(store, from, to === END);
  };
  return (
    <section aria-label="What happens next" className="border-t pt-4">
      <h3 className="mb-2 font-medium text-[13px]">What happens next</h3>
      <div className="space-y-2">
        {ports.map((port) => {
          const id = `way-${node.id}-${port.id}`;
          const value = led.get(port.id) ?? (node.intendedEnds.includes(port.id) ? END : NOWHERE);
          return (
            <div key={port.id} className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] items-center gap-2">
              <label htmlFor={id} className="truncate text-[13px]">
                {port.label}
              </label>
              <select
                id={id}
                className={CONTROL}
                value={value}
                disabled={readOnly}
                onChange={(event) => choose(port.id, event.target.value)}
              >
                <option value={NOWHERE}>{port.required ? 'Nowhere yet' : 'Ends the call politely'}</option>
                <option value={END}>Ends here on purpose</option>
                <optgroup label="Go to">
                  {targets.map((target) => (
                    <option key={target.id} value={target.id}>
                      {target.name}
                    </option>
                  ))}
                </optgroup>
              </select>
            </div>
          );
        })}
      </div>
    </section>
  );
}
