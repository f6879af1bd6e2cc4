import type { FlowDocument } from '../model';
import { nodeType } from '../registry/lookup';
import { DEFAULT_END, endOf } from './end-of';

/** A way back out of a flow that another one uses. */
export interface FlowEnd {
  /** A port of the step that uses it. */
  id: string;
  label: string;
}

/**
 * The ends of a flow as whoever uses it sees them: how its hang-ups say it went, each once, and one for all that say
 * nothing. A hang-up that ends the call in any case is none.
 */
export function endsOf({ nodes, edges }: Pick<FlowDocument, 'nodes' | 'edges'>): FlowEnd[] {
  const ends = new Map<string, FlowEnd>();
  const add = (outcome: string | null) => {
    const id = endOf(outcome);
    const label = id === DEFAULT_END ? 'Finished' : capital((outcome ?? id).trim());
    if (!ends.has(id)) ends.set(id, { id, label });
  };
  for (const { type, config } of nodes) {
    if (type !== 'hangup' || config.inside === 'ends_call') continue;
    add(typeof config.outcome === 'string' ? config.outcome : null);
  }
  if (endsPolitely({ nodes, edges })) add(null);
  return [...ends.values()];
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Somewhere a call leaves into nothing, as it may: it is over there, politely. */
function endsPolitely({ nodes, edges }: Pick<FlowDocument, 'nodes' | 'edges'>): boolean {
  const led = new Set(edges.map(({ from }) => `${from.node} ${from.port}`));
  return nodes.some(({ id, type, config, intendedEnds }) => {
    const definition = nodeType(type);
    const read = definition?.config.safeParse(config);
    if (!definition || !read?.success || definition.entry) return false;
    return definition
      .ports(read.data)
      .some(
        (port) =>
          !port.endsAs &&
          !port.elsewhere &&
          !led.has(`${id} ${port.id}`) &&
          (!port.required || intendedEnds.includes(port.id)),
      );
  });
}
