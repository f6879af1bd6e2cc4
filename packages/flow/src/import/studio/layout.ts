import type { FlowEdge, FlowNode } from '../../model';

/** Canvas units between columns and rows; the same as our templates have. */
const COLUMN = 340;
const ROW = 190;

/** Whether the widgets have places of their own: half-written flows have them all in one. */
export function hasPlaces(nodes: readonly FlowNode[]): boolean {
  const places = new Set(nodes.map(({ position: { x, y } }) => `${Math.round(x / 20)} ${Math.round(y / 20)}`));
  return places.size > nodes.length / 2;
}

/** Columns by how many steps it takes to get there, rows in the order of arriving; what is never reached comes last. */
export function laidOut(nodes: readonly FlowNode[], edges: readonly FlowEdge[], start: string): FlowNode[] {
  const targets = new Map<string, string[]>();
  for (const { from, to } of edges) {
    const list = targets.get(from.node);
    if (list) list.push(to);
    else targets.set(from.node, [to]);
  }
  const depth = new Map<string, number>([[start, 0]]);
  for (const [id, at] of depth) {
    for (const to of targets.get(id) ?? []) if (!depth.has(to)) depth.set(to, at + 1);
  }
  const last = Math.max(...depth.values()) + 1;
  const rows = new Map<number, number>();
  return nodes.map((node) => {
    const column = depth.get(node.id) ?? last;
    const row = rows.get(column) ?? 0;
    rows.set(column, row + 1);
    return { ...node, position: { x: column * COLUMN, y: row * ROW } };
  });
}
