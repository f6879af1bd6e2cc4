import { type FlowDocument, reachableIn } from '@innline/flow';
import { connect, deleteNodes } from '../operations';

/** Deletes the steps that calls got to before and no longer do; what nobody got to anyway stays. */
export function pruned(before: FlowDocument, after: FlowDocument): FlowDocument {
  const now = reachableIn(after);
  return deleteNodes(
    after,
    [...reachableIn(before)].filter((id) => !now.has(id)),
  );
}

/** Leads whatever led to one step to another, and deletes it with the steps only it led to. */
export function goPast(document: FlowDocument, id: string, to: string): FlowDocument {
  const past = document.edges
    .filter((edge) => edge.to === id && edge.from.node !== id)
    .reduce((draft, { from }) => connect(draft, from, to), document);
  return pruned(document, deleteNodes(past, [id]));
}

/** “, and delete the 2 steps only it led to”; empty where there are none but those named already. */
export function alsoDeleted(before: FlowDocument, after: FlowDocument, named: number): string {
  const left = new Set(after.nodes.map(({ id }) => id));
  const more = before.nodes.filter(({ id }) => !left.has(id)).length - named;
  if (more <= 0) return '';
  return more === 1 ? ', and delete the step only it led to' : `, and delete the ${more} steps only it led to`;
}
