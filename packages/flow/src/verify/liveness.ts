import type { Assignment } from '../nodes/set/config';
import type { CheckedFlow, CheckedNode } from '../validate/checked-flow';
import { type Counters, isInside } from './counters';
import { followedName, testsOf } from './tests';
import { INTO } from './unfold';

/** By step, the counters whose value still decides something from there on. */
export type Live = (node: string) => ReadonlySet<string>;

/** What a step looks at. */
function looksAt(checked: CheckedNode, followed: Counters): string[] {
  return testsOf(checked)
    .map(({ left }) => followedName(left))
    .filter((name) => Object.hasOwn(followed, name));
}

/** What a step writes over, whatever was there. */
function writesOver(checked: CheckedNode, followed: Counters): string[] {
  if (checked.out.has(INTO)) return Object.keys(followed).filter((name) => isInside(name, checked.node.id));
  if (checked.node.type !== 'set' || checked.config === null) return [];
  const { assignments } = checked.config as { assignments: Assignment[] };
  return assignments.flatMap(({ variable, action }) => (action === 'set' || action === 'clear' ? [variable] : []));
}

/**
 * Which counters matter where. One that nothing looks at any more before it is set anew is forgotten: without that, twenty
 * counters that are done with make a million moments of one.
 */
export function liveCounters(flow: CheckedFlow, followed: Counters): Live {
  const live = new Map<string, Set<string>>();
  const before = new Map<string, string[]>();
  const over = new Map<string, Set<string>>();
  for (const [id, checked] of flow.nodes) {
    live.set(id, new Set(looksAt(checked, followed)));
    over.set(id, new Set(writesOver(checked, followed)));
    for (const [edge] of checked.out.values()) {
      const known = before.get(edge!.to);
      if (known) known.push(id);
      else before.set(edge!.to, [id]);
    }
  }
  const queue = [...live].flatMap(([id, names]) => (names.size > 0 ? [id] : []));
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const id of before.get(next) ?? []) {
      const names = live.get(id)!;
      const known = names.size;
      for (const name of live.get(next)!) if (!over.get(id)!.has(name)) names.add(name);
      if (names.size > known) queue.push(id);
    }
  }
  // what the lanes for errors and hang-ups look at matters everywhere: they may begin at any moment
  for (const { node, definition } of flow.nodes.values()) {
    if (definition?.entry === undefined || definition.entry === 'call') continue;
    for (const names of live.values()) for (const name of live.get(node.id)!) names.add(name);
  }
  // equal sets as one, so that what is worked out for one is found again
  const same = new Map<string, ReadonlySet<string>>();
  const shared = new Map(
    [...live].map(([id, names]): [string, ReadonlySet<string>] => {
      const key = [...names].sort().join(' ');
      const known = same.get(key) ?? names;
      same.set(key, known);
      return [id, known];
    }),
  );
  return (node) => shared.get(node)!;
}
