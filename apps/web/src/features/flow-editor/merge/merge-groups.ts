import type { FlowDocument, FlowGroup } from '@innline/flow';
import { mergeLists } from './merge-lists';
import { pick, type Three } from './three-way';

/**
 * Groups of both sides. Like places on the canvas they are not worth a question: where both named a group or put a step
 * somewhere, mine wins. `kept`: steps that are still there.
 */
export function mergeGroups({ base, mine, theirs }: Three<FlowDocument>, kept: ReadonlySet<string>): FlowGroup[] {
  const groups = mergeLists<FlowGroup>(
    { base: base.groups ?? [], mine: mine.groups ?? [], theirs: theirs.groups ?? [] },
    (group) => group.id,
    {
      both: ({ base: was, mine: own, theirs: other }) => ({
        ...own,
        name: pick({ base: was?.name, mine: own.name, theirs: other.name }).value,
        nodes: mergeLists({ base: was?.nodes ?? [], mine: own.nodes, theirs: other.nodes }, (id) => id),
      }),
    },
  );
  const placed = new Set<string>();
  return groups.map((group) => {
    const nodes = group.nodes.filter((id) => kept.has(id) && !placed.has(id));
    for (const id of nodes) placed.add(id);
    return { ...group, nodes };
  });
}
