import type { FlowDocument, FlowEdge } from '../../model';
import { FLOW_FORMAT, FLOW_FORMAT_VERSION, FlowLimits } from '../../model';
import type { Draft, Entry } from './draft';
import { drawHangups } from './hangups';
import { hasPlaces, laidOut } from './layout';

/** Draws the arrows between the widgets and makes a document of it all. */
export function finish(draft: Draft, name: string, start: string): FlowDocument {
  const switches = drawSwitches(draft);
  drawHangups(draft, switches);
  const edges: FlowEdge[] = [];
  const taken = new Set<string>();
  const draw = (node: string, port: string, to: string | null) => {
    const key = `${node} ${port}`;
    if (to === null || taken.has(key)) return;
    taken.add(key);
    edges.push({ id: `e${edges.length + 1}`, from: { node, port }, to });
  };
  for (const { from, to } of draft.edges) draw(from.node, from.port, to);
  for (const { node, port, to } of draft.leads) draw(node, port, arrival(draft, to, switches, node));
  const places = hasPlaces(draft.nodes);
  return {
    format: FLOW_FORMAT,
    formatVersion: FLOW_FORMAT_VERSION,
    name,
    languages: draft.languages.all,
    nodes: places ? draft.nodes : laidOut(draft.nodes, edges, start),
    edges,
    variables: [...draft.variables.values()],
    limits: FlowLimits.parse({}),
  };
}

/** The node where a call arrives that is led to a widget; null: nowhere. */
function arrival(draft: Draft, to: string | null, switches: ReadonlyMap<string, string>, from: string): string | null {
  const passed = new Set<string>();
  for (let name = to; name !== null && !passed.has(name); ) {
    passed.add(name);
    const through = switches.get(name);
    if (through !== undefined && through !== from) return through;
    const entry: Entry | undefined = draft.entries.get(name);
    if (!entry) return null;
    if ('node' in entry) return entry.node;
    name = entry.on;
  }
  // widgets that are left out and lead to each other: nobody ever got out of there
  return null;
}

/** A step before each question that some calls reach in another language. */
function drawSwitches(draft: Draft): Map<string, string> {
  const made = new Map<string, string>();
  for (const name of draft.languages.switches) {
    const entry = draft.entries.get(name);
    const state = draft.flow.states.get(name)!;
    if (!entry || !('node' in entry)) continue;
    const language = draft.languages.of(state);
    const id = draft.names.nodeId(`${name}-language`);
    const { position } = draft.nodes.find((node) => node.id === entry.node)!;
    draft.nodes.push({
      id,
      type: 'set',
      name: draft.names.freeName(`${name} in ${language}`),
      config: { assignments: [], language },
      position: { x: position.x - 60, y: position.y - 130 },
      intendedEnds: [],
    });
    draft.edges.push({ from: { node: id, port: 'next' }, to: entry.node });
    draft.owned.get(name)?.push(id);
    made.set(name, id);
  }
  return made;
}
