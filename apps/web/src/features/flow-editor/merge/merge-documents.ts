import type { FlowDocument, FlowEdge, FlowNode, FlowVariable } from '@innline/flow';
import { withGroups } from '../operations';
import { mergeGroups } from './merge-groups';
import { mergeLists } from './merge-lists';
import { mergeRecords, type Pair, pick, type Three } from './three-way';

/** A place both people changed in different ways. */
export interface Collision {
  kind: 'node' | 'edge' | 'variable' | 'flow';
  /** What people call it. */
  name: string;
  /** What about it: `text`, `name`, `removed`… */
  what: string;
  node: string | null;
}

export interface Merged {
  document: FlowDocument;
  /** Where these are not empty, `document` holds my side of each of them. */
  collisions: Collision[];
}

/**
 * Merges two drafts that grew from the same saved one. Changes to different steps, to different settings of one step,
 * or to different ports never collide; the same setting changed in two ways does, and so does changing what the other
 * deleted. Places on the canvas are not worth a question: mine win.
 */
export function mergeDocuments({ base, mine, theirs }: Three<FlowDocument>): Merged {
  const collisions: Collision[] = [];
  const nodes = mergeLists<FlowNode>({ base: base.nodes, mine: mine.nodes, theirs: theirs.nodes }, (node) => node.id, {
    both: (three) => mergeNode(three, collisions),
    removedHereChangedThere: (node) =>
      collisions.push({ kind: 'node', name: node.name, what: 'removed', node: node.id }),
  });
  const kept = new Set(nodes.map((node) => node.id));
  const edges = mergeEdges({ base: base.edges, mine: mine.edges, theirs: theirs.edges }, nodes, collisions).filter(
    (edge) => kept.has(edge.from.node) && kept.has(edge.to),
  );
  const variables = mergeLists<FlowVariable>(
    { base: base.variables, mine: mine.variables, theirs: theirs.variables },
    (variable) => variable.name,
    {
      both: (three) => {
        const merged = mergeRecords(three);
        for (const what of merged.collisions)
          collisions.push({ kind: 'variable', name: three.mine.name, what, node: null });
        return merged.value;
      },
      removedHereChangedThere: (variable) =>
        collisions.push({ kind: 'variable', name: variable.name, what: 'removed', node: null }),
    },
  );
  const header = mergeRecords({ base: headerOf(base), mine: headerOf(mine), theirs: headerOf(theirs) });
  for (const what of header.collisions) collisions.push({ kind: 'flow', name: mine.name, what, node: null });
  const voices = mergeRecords({ base: base.voices ?? {}, mine: mine.voices ?? {}, theirs: theirs.voices ?? {} });
  for (const code of voices.collisions)
    collisions.push({ kind: 'flow', name: mine.name, what: `voices.${code}`, node: null });
  const { voices: _, ...own } = mine;
  const chosen = Object.keys(voices.value).length > 0 && { voices: voices.value };
  const document = { ...own, ...header.value, ...chosen, nodes: withoutLedEnds(nodes, edges), edges, variables };
  return { document: withGroups(document, mergeGroups({ base, mine, theirs }, kept)), collisions };
}

/** One marked a port as an end, the other led it on: leading on wins, since an end can be marked again in one click. */
function withoutLedEnds(nodes: FlowNode[], edges: FlowEdge[]): FlowNode[] {
  const led = new Set(edges.map((edge) => `${edge.from.node} ${edge.from.port}`));
  return nodes.map((node) => {
    const intendedEnds = node.intendedEnds.filter((port) => !led.has(`${node.id} ${port}`));
    return intendedEnds.length === node.intendedEnds.length ? node : { ...node, intendedEnds };
  });
}

const headerOf = ({ name, languages, limits }: FlowDocument) => ({ name, languages, limits });

function mergeNode({ base, mine, theirs }: Pair<FlowNode>, collisions: Collision[]): FlowNode {
  const collide = (what: string) => collisions.push({ kind: 'node', name: mine.name, what, node: mine.id });
  const config = mergeRecords({ base: base?.config, mine: mine.config, theirs: theirs.config });
  for (const field of config.collisions) collide(field);
  const name = pick({ base: base?.name, mine: mine.name, theirs: theirs.name });
  if (name.collision) collide('name');
  const ends = mergeLists(
    { base: base?.intendedEnds ?? [], mine: mine.intendedEnds, theirs: theirs.intendedEnds },
    (end) => end,
  );
  return {
    ...mine,
    name: name.value,
    config: config.value,
    intendedEnds: ends,
    position: pick({ base: base?.position, mine: mine.position, theirs: theirs.position }).value,
  };
}

/** Edges are compared by their port, since a port leads to one place: two people may give the same port an edge. */
function mergeEdges(three: Three<FlowEdge[]>, nodes: FlowNode[], collisions: Collision[]): FlowEdge[] {
  const nameOf = (id: string) => nodes.find((node) => node.id === id)?.name ?? id;
  return mergeLists(three, (edge) => `${edge.from.node} ${edge.from.port}`, {
    both: ({ base, mine, theirs }) => {
      const to = pick({ base: base?.to, mine: mine.to, theirs: theirs.to });
      const { node, port } = mine.from;
      if (to.collision) collisions.push({ kind: 'edge', name: nameOf(node), what: port, node });
      return to.value === mine.to ? mine : theirs;
    },
    removedHereChangedThere: ({ from }) =>
      collisions.push({ kind: 'edge', name: nameOf(from.node), what: from.port, node: from.node }),
  });
}
