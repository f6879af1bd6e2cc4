import type { FlowDocument, FlowEdge, FlowNode, Port } from '@innline/flow';
import { handlesOf, IN } from '../../adapter/handles';
import { describeNode } from '../../nodes/describe';
import { type Box, boundsOf, type Point, type SizeOf } from '../../operations';
import { distanceTo, pointsAlong, type WayPath, wayPath } from './way-path';

/** A way as it is drawn while nobody does anything with it. */
export interface Line extends WayPath {
  id: string;
  from: string;
  to: string;
  tone: Port['tone'];
}

interface Kept {
  key: readonly unknown[];
  line: Line | null;
}

/** Makes the lines of a document's ways: the same objects, and the same list, until one of them runs otherwise. */
export function createLines(): (document: FlowDocument, sizeOf: SizeOf) => readonly Line[] {
  let kept = new Map<string, Kept>();
  let last: readonly Line[] = [];
  return ({ nodes, edges }, sizeOf) => {
    const byId = new Map(nodes.map((node) => [node.id, node]));
    const heights = new Map(nodes.map(({ id }) => [id, sizeOf(id).height]));
    const next = new Map<string, Kept>();
    for (const edge of edges) {
      const [from, to] = [byId.get(edge.from.node), byId.get(edge.to)];
      const key = [edge, from?.position, from?.config, to?.position, to?.config, heights.get(edge.from.node)];
      const old = kept.get(edge.id);
      const same = old?.key.every((part, index) => part === key[index]);
      const line = () => (from && to ? toLine(edge, from, to, heights.get(from.id)!) : null);
      next.set(edge.id, same ? old! : { key, line: line() });
    }
    kept = next;
    const lines = [...next.values()].flatMap(({ line }) => (line ? [line] : []));
    if (lines.length !== last.length || lines.some((line, index) => line !== last[index])) last = lines;
    return last;
  };
}

function toLine(edge: FlowEdge, from: FlowNode, to: FlowNode, height: number): Line | null {
  const out = handlesOf(from, height).find(({ id, type }) => type === 'source' && id === edge.from.port);
  const into = handlesOf(to, 0).find(({ id }) => id === IN);
  const port = describeNode(from).ports.find(({ id }) => id === edge.from.port);
  if (!out || !into || !port) return null;
  // as React Flow: from the outer rim of one handle to that of the other
  const ends = {
    sourceX: from.position.x + out.x + (out.width ?? 0),
    sourceY: from.position.y + out.y + (out.height ?? 0) / 2,
    targetX: to.position.x + into.x,
    targetY: to.position.y + into.y + (into.height ?? 0) / 2,
  };
  return { id: edge.id, from: from.id, to: to.id, tone: port.tone, ...wayPath(ends) };
}

const shapes = new WeakMap<Line, { points: Point[]; box: Box }>();

function shapeOf(line: Line): { points: Point[]; box: Box } {
  const known = shapes.get(line);
  if (known) return known;
  const points = pointsAlong(line.path);
  const shape = { points, box: boundsOf(points)! };
  shapes.set(line, shape);
  return shape;
}

/** The line nearest to a point, at most `reach` away from it; both in the drawing's own pixels. */
export function lineNear(lines: readonly Line[], point: Point, reach: number): Line | null {
  let best: { line: Line; distance: number } | null = null;
  for (const line of lines) {
    const { points, box } = shapeOf(line);
    const outside =
      point.x < box.x - reach ||
      point.x > box.x + box.width + reach ||
      point.y < box.y - reach ||
      point.y > box.y + box.height + reach;
    if (outside) continue;
    const distance = distanceTo(points, point);
    if (distance <= reach && (!best || distance < best.distance)) best = { line, distance };
  }
  return best?.line ?? null;
}
