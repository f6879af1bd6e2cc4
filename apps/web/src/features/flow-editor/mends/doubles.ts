import type { FlowDocument } from '@innline/flow';
import { freshId, randomId } from '../operations';
import type { Mender } from './types';

/** With an id of its own for whatever repeats one; lines go on meaning the first. */
function apart<T extends { id: string }>(items: readonly T[], fresh: () => string): T[] {
  const seen = new Set<string>();
  return items.map((item) => {
    const free = !seen.has(item.id);
    seen.add(item.id);
    return free ? item : { ...item, id: fresh() };
  });
}

/** Ids and names of variables that are there twice: only drafts written elsewhere have them. */
export const doubles: Mender = ({ message }, document) => {
  const fresh = (draft: FlowDocument) => () => freshId(draft, randomId);
  if (message.startsWith('Two nodes have the id')) {
    const seen = new Set<string>();
    const second = document.nodes.find(({ id }) => seen.size === seen.add(id).size);
    if (!second) return [];
    const place = document.nodes.indexOf(second);
    return [
      {
        label: 'Tell the two steps apart',
        apply: (draft) => ({ ...draft, nodes: apart(draft.nodes, fresh(draft)) }),
      },
      {
        label: `Delete the second, “${second.name}”`,
        apply: (draft) => ({ ...draft, nodes: draft.nodes.filter((_, index) => index !== place) }),
      },
    ];
  }
  if (message.startsWith('Two lines have the id'))
    return [
      {
        label: 'Tell the two lines apart',
        apply: (draft) => ({ ...draft, edges: apart(draft.edges, fresh(draft)) }),
      },
    ];
  const name = /^Two variables are called “([^”]+)”/.exec(message)?.[1];
  if (name === undefined) return [];
  return [
    {
      label: `Keep only the first “${name}”`,
      apply: (draft) => {
        const first = draft.variables.find((variable) => variable.name === name);
        return { ...draft, variables: draft.variables.filter((one) => one.name !== name || one === first) };
      },
    },
  ];
};
