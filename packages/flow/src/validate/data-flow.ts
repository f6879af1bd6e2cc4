import { type CheckedFlow, type CheckedNode, soundNodes } from './checked-flow';
import { provenBy } from './guards';

/** Names that can be set during a call: `vars.<name>` and `answers.<slug>`, each with a bit of its own. */
export interface Names {
  bit: ReadonlyMap<string, number>;
  words: number;
}

export type Bits = Uint32Array;

export function namesOf(flow: CheckedFlow): Names {
  const names = flow.document.variables.map((variable) => `vars.${variable.name}`);
  for (const { slug, definition } of soundNodes(flow)) if (definition.storesAnswer) names.push(`answers.${slug}`);
  const bit = new Map([...new Set(names)].map((name, i) => [name, i]));
  return { bit, words: Math.ceil(bit.size / 32) };
}

export function has(bits: Bits, bit: number): boolean {
  return (bits[bit >> 5]! & (1 << (bit & 31))) !== 0;
}

function put(bits: Bits, bit: number): void {
  bits[bit >> 5]! |= 1 << (bit & 31);
}

/**
 * For every reachable node: what has been set on ALL ways to it. Starts with everything and takes away what some way
 * lacks, until nothing changes; each node is looked at again only when it lost something. With `from` calls begin there
 * and nowhere else.
 */
export function surelySet(flow: CheckedFlow, names: Names, from: string | null = null): Map<string, Bits> {
  const initial = new Uint32Array(names.words);
  for (const variable of flow.document.variables) {
    if (variable.initial !== undefined) put(initial, names.bit.get(`vars.${variable.name}`)!);
  }
  const before = new Map<string, Bits>();
  const queue: string[] = [];
  for (const { node, definition } of flow.nodes.values()) {
    if (from === null ? !definition?.entry : node.id !== from) continue;
    before.set(node.id, initial.slice());
    queue.push(node.id);
  }
  for (let i = 0; i < queue.length; i++) {
    const checked = flow.nodes.get(queue[i]!)!;
    for (const [port, edges] of checked.out) {
      const after = afterPort(checked, port, before.get(checked.node.id)!, names);
      for (const { to } of edges) if (flow.nodes.has(to) && meet(before, to, after)) queue.push(to);
    }
  }
  return before;
}

/** What is set once a call has left by a port. */
export function afterPort(checked: CheckedNode, port: string, before: Bits, names: Names): Bits {
  const stored = storedBy(checked, port);
  if (stored.length === 0) return before;
  const after = before.slice();
  for (const name of stored) {
    const bit = names.bit.get(name);
    if (bit !== undefined) put(after, bit);
  }
  return after;
}

/** Names that are known on the way out of a port. A failure stores nothing: no answer, no result. */
export function storedBy(checked: CheckedNode, port: string): string[] {
  const { definition, config, ports, slug } = checked;
  if (!definition || config === null) return [];
  const stored = provenBy(checked, port);
  if (ports.find(({ id }) => id === port)?.tone !== 'bad') {
    stored.push(...definition.writes(config, port).map((name) => `vars.${name}`));
    if (definition.storesAnswer) stored.push(`answers.${slug}`);
  }
  return stored;
}

/** Intersects into a node's set; whether it lost something, or was met for the first time. */
function meet(sets: Map<string, Bits>, id: string, bits: Bits): boolean {
  const known = sets.get(id);
  if (!known) {
    sets.set(id, bits.slice());
    return true;
  }
  let lost = false;
  for (let i = 0; i < known.length; i++) {
    const both = (known[i]! & bits[i]!) >>> 0;
    if (both !== known[i]) lost = true;
    known[i] = both;
  }
  return lost;
}
