import type { FlowDocument } from '@innline/flow';

/** Where fresh ids come from: a collaborator, so that operations stay pure and tests can count. */
export type IdSource = () => string;

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';

/**
 * Ten random letters and digits (51 bits). Random rather than counted: two people adding a node at the same moment
 * must not choose the same id, and an id that was deleted must not come back as something else in a later version.
 */
export const randomId: IdSource = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => ALPHABET[byte % ALPHABET.length]).join('');

/** An id no node or edge of `document` has. */
export function freshId(document: FlowDocument, ids: IdSource): string {
  const taken = new Set([
    ...document.nodes.map((node) => node.id),
    ...document.edges.map((edge) => edge.id),
    ...(document.groups ?? []).map((group) => group.id),
  ]);
  for (let attempt = 0; attempt < 100; attempt++) {
    const id = ids();
    if (!taken.has(id)) return id;
  }
  throw new Error('The source of ids keeps repeating itself.');
}
