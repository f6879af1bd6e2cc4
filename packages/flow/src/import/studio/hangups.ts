import type { FlowNode } from '../../model';
import type { Draft } from './draft';

/** As many cases as a step that decides has, and as many tests as a case. */
const MOST = 20;

/**
 * Draws where Studio went on when the caller hung up at a widget. Here a flow has one lane for all who hang up: it asks
 * a variable where they were, which is set on the way to such a widget and emptied on every way on from it. `through`
 * learns the step by which calls come to a widget.
 */
export function drawHangups(draft: Draft, through: Map<string, string>): void {
  const places = drawnOnly(draft);
  if (places.length === 0) return;
  const variable = draft.names.part('caller', 'hangs_up_at');
  draft.variables.set(variable, { name: variable, type: 'text', sensitive: false });
  for (const [widget, to] of places) {
    note(draft, widget, variable, through);
    forget(draft, widget, variable);
    const text = `When the caller hangs up here, the flow goes on at “${to}”, by “If the caller hangs up”.`;
    draft.reasons.get(widget)!.reasons.push({ code: 'hangup', text });
  }
  drawLane(draft, places, variable);
}

/** Those that fit in one step and have a node that calls come to; the others are told. */
function drawnOnly(draft: Draft): [widget: string, to: string][] {
  const targets = new Map<string, number>();
  return [...draft.hangups].filter(([widget, to]) => {
    const entry = draft.entries.get(widget);
    const count = targets.get(to) ?? 0;
    if (entry && 'node' in entry && count < MOST && (count > 0 || targets.size < MOST)) {
      targets.set(to, count + 1);
      return true;
    }
    const known = draft.reasons.get(widget)!;
    if (known.fidelity === 'mapped') known.fidelity = 'approximated';
    const text = `When the caller hung up here, Studio went on to “${to}”. Draw that from “If the caller hangs up” if it is still needed.`;
    known.reasons.push({ code: 'way', text });
    return false;
  });
}

type Drawn = Pick<FlowNode, 'type' | 'config'> & { id: string; name: string; intendedEnds?: string[] };

/** A node of a widget beside its first one, where nothing lies yet. */
function add(draft: Draft, widget: string, by: { x: number; y: number }, { id, name, ...drawn }: Drawn): string {
  const first = draft.nodes.find((node) => node.id === draft.owned.get(widget)![0])!;
  const taken = new Set(draft.nodes.map(({ position: { x, y } }) => `${x} ${y}`));
  const position = { x: first.position.x + by.x, y: first.position.y + by.y };
  while (taken.has(`${position.x} ${position.y}`)) position.y += 65;
  const made = { intendedEnds: [], ...drawn, id: draft.names.nodeId(id), name: draft.names.freeName(name), position };
  draft.nodes.push(made);
  draft.owned.get(widget)!.push(made.id);
  return made.id;
}

const assignment = (variable: string, action: 'set' | 'clear', value: string) => ({
  assignments: [{ variable, action, value }],
  language: null,
});

function note(draft: Draft, widget: string, variable: string, through: Map<string, string>): void {
  const config = assignment(variable, 'set', draft.names.slugOf(widget));
  const id = `${widget}-begins`;
  const node = add(draft, widget, { x: -30, y: -195 }, { id, name: `${widget} begins`, type: 'set', config });
  const entry = draft.entries.get(widget)!;
  const to = through.get(widget) ?? ('node' in entry ? entry.node : node);
  draft.edges.push({ from: { node, port: 'next' }, to });
  through.set(widget, node);
}

/** Whoever hangs up further on is somewhere else. */
function forget(draft: Draft, widget: string, variable: string): void {
  const own = new Set(draft.owned.get(widget));
  const cleared = new Map<string, string>();
  for (const lead of draft.leads.filter(({ node, to }) => own.has(node) && to !== null && !draft.hangups.has(to))) {
    const to = lead.to!;
    let node = cleared.get(to);
    if (node === undefined) {
      const config = assignment(variable, 'clear', '');
      const id = `${widget}-is-over`;
      node = add(draft, widget, { x: 90, y: 195 }, { id, name: `${widget} is over`, type: 'set', config });
      cleared.set(to, node);
      draft.leads.push({ node, port: 'next', to });
    }
    draft.leads.splice(draft.leads.indexOf(lead), 1);
    draft.edges.push({ from: { node: lead.node, port: lead.port }, to: node });
  }
}

function drawLane(draft: Draft, places: readonly [widget: string, to: string][], variable: string): void {
  const [owner] = places[0]!;
  const lane = { id: 'caller-hangs-up', name: 'If the caller hangs up', type: 'on_hangup', config: {} };
  const begin = add(draft, owner, { x: -380, y: -65 }, lane);
  const targets = [...new Set(places.map(([, to]) => to))];
  const rules = targets.map((target, index) => {
    const widgets = places.flatMap(([widget, to]) => (to === target ? [widget] : []));
    const tests = widgets.map((name) => {
      return { left: `vars.${variable}`, operator: 'equals', right: draft.names.slugOf(name), to: '' };
    });
    return { id: `case_${index + 1}`, label: widgets.join(', ').slice(0, 60), match: 'any', tests };
  });
  const asks = { id: 'caller-hung-up-at', name: 'Where they hung up', type: 'condition', config: { rules } };
  const node = add(draft, owner, { x: -380, y: 65 }, { ...asks, intendedEnds: ['otherwise'] });
  draft.edges.push({ from: { node: begin, port: 'next' }, to: node });
  targets.forEach((to, index) => {
    draft.leads.push({ node, port: `case_${index + 1}`, to });
  });
}
