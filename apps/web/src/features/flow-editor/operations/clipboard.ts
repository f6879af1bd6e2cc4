import { type FlowDocument, FlowEdge, FlowGroup, FlowNode } from '@innline/flow';
import * as z from 'zod';
import { boundsOf } from './bounds';
import { withGroups } from './groups';
import { freshId, type IdSource, randomId } from './ids';
import { nameKey, uniqueName } from './names';
import { rewriteReferences } from './rewrite-references';
import type { Point } from './types';

/** What copying puts on the clipboard: plain JSON, so that steps travel between flows, hotels and chat windows. */
export const Clip = z.object({
  format: z.literal('innline.clip'),
  nodes: z.array(FlowNode).min(1).max(500),
  edges: z.array(FlowEdge).max(5_000),
  /** Those that were copied as a whole. */
  groups: z.array(FlowGroup).max(200).optional(),
});
export type Clip = z.infer<typeof Clip>;

/** The nodes and the edges among them; null where none of the ids exists. */
export function copy(document: FlowDocument, nodeIds: readonly string[]): Clip | null {
  const wanted = new Set(nodeIds);
  const nodes = document.nodes.filter((node) => wanted.has(node.id));
  if (nodes.length === 0) return null;
  const edges = document.edges.filter((edge) => wanted.has(edge.from.node) && wanted.has(edge.to));
  const groups = (document.groups ?? []).filter((group) => group.nodes.every((id) => wanted.has(id)));
  return { format: 'innline.clip', nodes, edges, ...(groups.length > 0 ? { groups } : {}) };
}

/** Reads clipboard text; null where it is something else. */
export function readClip(text: string): Clip | null {
  if (text.length > 2_000_000 || !text.trimStart().startsWith('{')) return null;
  try {
    const parsed = Clip.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/**
 * Adds copies with fresh ids and unique names, their top left corner at `at`. Sentences among the copies that read
 * each other's answers follow the new names.
 */
export function paste(
  document: FlowDocument,
  clip: Clip,
  at: Point,
  ids: IdSource = randomId,
): { document: FlowDocument; ids: string[] } {
  const { x: left, y: top } = boundsOf(clip.nodes.map((node) => node.position))!;
  const idOf = new Map<string, string>();
  let pasted: FlowDocument = { ...document, nodes: [], edges: [] };
  let whole = document;
  const renames: [string, string][] = [];
  for (const node of clip.nodes) {
    const id = freshId(whole, ids);
    const name = uniqueName(whole, node.name);
    idOf.set(node.id, id);
    if (name !== node.name) renames.push([nameKey(node.name), nameKey(name)]);
    const position = { x: Math.round(at.x + node.position.x - left), y: Math.round(at.y + node.position.y - top) };
    const copied = { ...node, id, name, position };
    pasted = { ...pasted, nodes: [...pasted.nodes, copied] };
    whole = { ...whole, nodes: [...whole.nodes, copied] };
  }
  // Last first: a copy's new name may be another copy's old one (Ask, Ask 2 → Ask 2, Ask 3).
  for (const [from, to] of renames.reverse()) pasted = rewriteReferences(pasted, 'answers', from, to);
  let edges = document.edges;
  for (const edge of clip.edges) {
    const from = idOf.get(edge.from.node);
    const to = idOf.get(edge.to);
    if (!from || !to) continue;
    edges = [...edges, { id: freshId({ ...whole, edges }, ids), from: { node: from, port: edge.from.port }, to }];
  }
  const next = { ...document, nodes: [...document.nodes, ...pasted.nodes], edges };
  return { document: withPastedGroups(next, clip, idOf, ids), ids: [...idOf.values()] };
}

function withPastedGroups(
  document: FlowDocument,
  { groups = [] }: Clip,
  idOf: ReadonlyMap<string, string>,
  ids: IdSource,
): FlowDocument {
  let next = document;
  for (const { name, nodes } of groups) {
    const members = nodes.flatMap((id) => idOf.get(id) ?? []);
    next = withGroups(next, [...(next.groups ?? []), { id: freshId(next, ids), name, nodes: members }]);
  }
  return next;
}

/** Copies beside the originals. */
export function duplicate(document: FlowDocument, nodeIds: readonly string[], ids: IdSource = randomId) {
  const clip = copy(document, nodeIds);
  if (!clip) return { document, ids: [] as string[] };
  const { x: left, y: top } = boundsOf(clip.nodes.map((node) => node.position))!;
  return paste(document, clip, { x: left + 40, y: top + 40 }, ids);
}
