import type { CheckedFlow, Rule } from '../checked-flow';
import { quoted, warns } from '../problem';

/**
 * What runs after the caller has left has a limit of its own. Told where the slowest way without a circle may take
 * longer: what is at its end then may never be done.
 */
export const hangupLane: Rule = (flow) => {
  const entry = [...flow.nodes.values()].find(({ definition }) => definition?.entry === 'hangup');
  if (!entry) return [];
  const { hangupSeconds } = flow.document.limits;
  const seconds = slowest(flow, entry.node.id);
  if (seconds <= hangupSeconds) return [];
  return [
    warns(
      'G7',
      `What follows ${quoted(entry.node.name)} may take ${seconds} seconds, and is broken off after ${hangupSeconds}. Let its steps wait less or try less often, or raise the limit in the flow’s settings.`,
      { node: entry.node.id },
    ),
  ];
};

/** Seconds of the slowest way found from a node. Without recursion: a draft may be thousands of steps long. */
function slowest(flow: CheckedFlow, from: string): number {
  const known = new Map<string, number>();
  const open = new Set<string>();
  const stack = [from];
  while (stack.length > 0) {
    const id = stack.at(-1)!;
    const next = after(flow, id);
    if (!open.has(id)) {
      open.add(id);
      stack.push(...next.filter((to) => !open.has(to) && !known.has(to)));
      if (stack.at(-1) !== id) continue;
    }
    stack.pop();
    // a step twice on the stack is worked out where it was met last
    if (known.has(id)) continue;
    known.set(id, own(flow, id) + Math.max(0, ...next.map((to) => known.get(to) ?? 0)));
  }
  return known.get(from)!;
}

/** A step that needs the caller is the end there. */
function after({ nodes }: CheckedFlow, id: string): string[] {
  const checked = nodes.get(id)!;
  const { definition, config, out } = checked;
  if (!definition || config === null || definition.verify(config).needsCaller) return [];
  return [...out.values()].flatMap((edges) => edges.map(({ to }) => to)).filter((to) => nodes.has(to));
}

function own({ nodes }: CheckedFlow, id: string): number {
  const { definition, config } = nodes.get(id)!;
  if (!definition || config === null) return 0;
  const { needsCaller, silentSeconds } = definition.verify(config);
  return needsCaller ? 0 : silentSeconds;
}
