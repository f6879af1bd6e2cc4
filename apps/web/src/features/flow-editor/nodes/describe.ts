import { type AnyNode, type FlowNode, nodeType, type Port } from '@innline/flow';
import type { PortsOf } from '../operations';

/** What the canvas and the inspector show of a node. */
export interface Description {
  /** Null: a node type this version of Innline does not know. */
  definition: AnyNode | null;
  ports: readonly Port[];
  /** The settings are complete enough to say what the node does. */
  complete: boolean;
  /** Calls may begin here, so nothing needs to lead to it. */
  entry: boolean;
}

const cache = new WeakMap<FlowNode['config'], { type: string; description: Description }>();

/** Ports and definition of a node; remembered per config, which is never changed in place. */
export function describeNode(node: Pick<FlowNode, 'type' | 'config'>): Description {
  const known = cache.get(node.config);
  if (known?.type === node.type) return known.description;
  const description = look(node);
  cache.set(node.config, { type: node.type, description });
  return description;
}

function look({ type, config }: Pick<FlowNode, 'type' | 'config'>): Description {
  const definition = nodeType(type);
  if (!definition) return { definition: null, ports: [], complete: false, entry: false };
  const entry = definition.entry !== undefined;
  const parsed = definition.config.safeParse(config);
  if (parsed.success) return { definition, ports: definition.ports(parsed.data), complete: true, entry };
  return { definition, ports: portsOfIncomplete(definition, config), complete: false, entry };
}

/** Half-written settings (a menu option without words) usually still say which ports there are. */
function portsOfIncomplete(definition: AnyNode, config: FlowNode['config']): readonly Port[] {
  try {
    return definition.ports({ ...(definition.config.parse({}) as object), ...config });
  } catch {
    return [];
  }
}

/** For operations. Ports are only named where they are certain, so that half-written settings cost no edges. */
export const certainPorts: PortsOf = (node) => {
  const { ports, complete } = describeNode(node);
  return complete ? ports : [];
};

/** One line for the card: what the caller hears or what is decided, in `language`. */
export function summaryOf(node: Pick<FlowNode, 'type' | 'config'>, language: string): string {
  const { definition, complete } = describeNode(node);
  if (!definition) return `This version of Innline does not know “${node.type}”.`;
  try {
    const config = complete
      ? definition.config.parse(node.config)
      : { ...(definition.config.parse({}) as object), ...node.config };
    return definition.summary(config, language);
  } catch {
    return '';
  }
}

/** Words of a port, or the port's id where the node no longer has it. */
export const portLabel = (node: Pick<FlowNode, 'type' | 'config'>, port: string): string =>
  describeNode(node).ports.find((other) => other.id === port)?.label ?? port;
