import type { FlowDocument, FlowEdge, FlowNode, Port } from '@innline/flow';
import type { Connection, Edge, Node } from '@xyflow/react';
import { cardText } from '../nodes/card-text';
import { describeNode } from '../nodes/describe';
import type { Point, PortRef } from '../operations';
import type { EditorState, Size } from '../store/state';
import { CARD, estimateHeight, NOTE } from './geometry';
import { handlesOf, IN } from './handles';

export type CanvasNode = Node<{ node: FlowNode }, 'step' | 'note'>;
export type CanvasEdge = Edge<{ tone: Port['tone']; label: string }, 'way'>;

interface View extends Pick<EditorState, 'document' | 'selection' | 'measured'> {
  /** Where steps are that are being dragged. */
  drag: Readonly<Record<string, Point>> | null;
}

/**
 * The only place where a FlowDocument becomes what React Flow wants and back. Keeps what it made: a node's canvas
 * twin keeps its identity until something about that node changes, which is what keeps 500 nodes smooth.
 */
export function createCanvasAdapter() {
  const nodes: Kept<CanvasNode> = { twins: new Map(), list: [] };
  const edges: Kept<CanvasEdge> = { twins: new Map(), list: [] };

  return {
    nodes: ({ document, selection, drag, measured }: View): CanvasNode[] =>
      keeping(nodes, document.nodes, (node) => [
        [node, selection.nodes.has(node.id), drag?.[node.id], measured[node.id]],
        () => toCanvasNode(node, { selection, drag, measured }),
      ]),
    edges: ({ document, selection }: Pick<View, 'document' | 'selection'>): CanvasEdge[] => {
      const byId = new Map(document.nodes.map((node) => [node.id, node]));
      return keeping(edges, document.edges, (edge) => [
        [edge, selection.edges.has(edge.id), byId.get(edge.from.node)?.config],
        () => toCanvasEdge(edge, byId.get(edge.from.node), selection.edges.has(edge.id)),
      ]);
    },
  };
}

interface Kept<Canvas> {
  twins: Map<string, { key: unknown[]; canvas: Canvas }>;
  list: Canvas[];
}

/** Same things make the same canvas objects, and a list in which nothing changed stays the same list. */
function keeping<Thing extends { id: string }, Canvas>(
  kept: Kept<Canvas>,
  things: readonly Thing[],
  make: (thing: Thing) => [key: unknown[], create: () => Canvas],
): Canvas[] {
  const { twins } = kept;
  const present = new Set(things.map((thing) => thing.id));
  for (const id of twins.keys()) if (!present.has(id)) twins.delete(id);
  const list = things.map((thing) => {
    const [key, create] = make(thing);
    const old = twins.get(thing.id);
    if (old?.key.every((part, index) => part === key[index])) return old.canvas;
    const canvas = create();
    twins.set(thing.id, { key, canvas });
    return canvas;
  });
  const same = list.length === kept.list.length && list.every((canvas, index) => canvas === kept.list[index]);
  if (!same) kept.list = list;
  return kept.list;
}

function toCanvasNode(node: FlowNode, view: Omit<View, 'document'>): CanvasNode {
  const measured = view.measured[node.id] ?? estimate(node);
  return {
    id: node.id,
    type: node.type === 'note' ? 'note' : 'step',
    position: view.drag?.[node.id] ?? node.position,
    selected: view.selection.nodes.has(node.id),
    dragging: view.drag?.[node.id] !== undefined,
    data: { node },
    ariaLabel: nameOf(node),
    // A note is as tall as what is in it. Of a card the size is known well enough, and with it where its ports are, to
    // skip those nobody sees, and to draw one that comes into view only once.
    ...(node.type === 'note' && !view.measured[node.id]
      ? { initialWidth: NOTE.width, initialHeight: NOTE.height, handles: [] }
      : { measured, handles: handlesOf(node, measured.height) }),
  };
}

/** What a screen reader calls the card: its name and its kind. */
function nameOf(node: FlowNode): string {
  const kind = describeNode(node).definition?.label;
  return kind && kind !== node.name ? `${node.name}, ${kind}` : node.name;
}

function estimate(node: FlowNode): Size {
  return { width: CARD.width, height: estimateHeight(cardText(node, 'en'), describeNode(node).ports.length) };
}

function toCanvasEdge(edge: FlowEdge, source: FlowNode | undefined, selected: boolean): CanvasEdge {
  const port = source && describeNode(source).ports.find((other) => other.id === edge.from.port);
  const label = port?.label ?? edge.from.port;
  return {
    id: edge.id,
    type: 'way',
    source: edge.from.node,
    sourceHandle: edge.from.port,
    target: edge.to,
    targetHandle: IN,
    selected,
    data: { tone: port?.tone ?? 'neutral', label },
    ariaLabel: `${label}, from ${source?.name ?? 'a step'}`,
  };
}

/** What a finished connection (or an edge of the canvas) means to the document. */
export function leadOf(
  connection: Pick<Connection, 'source' | 'sourceHandle' | 'target'>,
): { from: PortRef; to: string } | null {
  const { source, sourceHandle, target } = connection;
  return source && sourceHandle && target ? { from: { node: source, port: sourceHandle }, to: target } : null;
}

/** The document a canvas shows: `document` with the canvas' nodes, places and edges. */
export function documentOf(
  document: FlowDocument,
  nodes: readonly CanvasNode[],
  edges: readonly CanvasEdge[],
): FlowDocument {
  return {
    ...document,
    nodes: nodes.map(({ data, position }) => ({ ...data.node, position })),
    edges: edges.flatMap((edge) => {
      const lead = leadOf({ source: edge.source, sourceHandle: edge.sourceHandle ?? null, target: edge.target });
      return lead ? [{ id: edge.id, ...lead }] : [];
    }),
  };
}
