import type { Rule as Case } from '../../nodes/condition/config';
import {
  type CheckedFlow,
  type CheckedNode,
  CONSENT_VARIABLE as CONSENT,
  type RecordingConsent,
  soundNodes,
} from '../../validate/checked-flow';
import { blocks, quoted, warns } from '../../validate/problem';
import type { Finding } from '../finding';
import type { Graph, Move } from '../graph';
import { pathTo, shortest } from '../paths';
import { scriptOf } from '../script';

const YES = new Set(['true', 'yes', '1']);

/** A “Remember” that says the caller agreed. */
const givesConsent = ({ node, config }: CheckedNode) =>
  node.type === 'set' &&
  config !== null &&
  (config as { assignments: { variable: string; action: string; value: string }[] }).assignments.some(
    ({ variable, action, value }) => variable === CONSENT && action === 'set' && YES.has(value.trim().toLowerCase()),
  );

/** Whether a case can only be taken with consent. */
function provesConsent({ node, config }: CheckedNode, port: string): boolean {
  if (node.type !== 'condition' || config === null) return false;
  const one = (config as { rules: Case[] }).rules.find(({ id }) => id === port);
  if (!one || (one.match === 'any' && one.tests.length > 1)) return false;
  return one.tests.some(
    ({ left, operator, right }) =>
      left === `vars.${CONSENT}` &&
      (operator === 'yes' || (operator === 'equals' && YES.has(right.trim().toLowerCase()))),
  );
}

/**
 * G8: where the hotel wants consent, nothing is recorded before it. A voicemail is no recording of that kind: whoever
 * speaks after the tone wants to be recorded.
 */
export function recordedWithoutConsent(flow: CheckedFlow, graph: Graph): Finding[] {
  const { records = false, consent = 'none' } = flow.context.recording ?? {};
  if (consent === 'none') return [];
  return [...tooEarly(flow, graph, consent), ...unasked(flow, graph), ...neverAsked(flow, records)];
}

/** Consent that is noted on a way on which nobody told, or asked, the caller. */
function tooEarly(flow: CheckedFlow, graph: Graph, consent: RecordingConsent): Finding[] {
  const enough = (from: number, { way }: Move) => {
    if (way.by === 'choice') return true;
    const { definition, config } = flow.nodes.get(graph.moments[from]!.node)!;
    return consent === 'told' && definition!.verify(config).speaks;
  };
  const how = consent === 'told' ? 'telling the caller' : 'asking the caller';
  const cure =
    consent === 'told' ? 'Say before it that the call is recorded.' : 'Ask before it, with a choice or a question.';
  return without(
    flow,
    graph,
    enough,
    givesConsent,
    (name) => `${quoted(name)} lets the recording begin without ${how}. ${cure}`,
  );
}

/** Steps that record by themselves, on a way without consent. */
function unasked(flow: CheckedFlow, graph: Graph): Finding[] {
  const enough = (from: number, { way }: Move) => {
    const checked = flow.nodes.get(graph.moments[from]!.node)!;
    return givesConsent(checked) || provesConsent(checked, way.port);
  };
  const records = ({ node, definition, config }: CheckedNode) =>
    node.type !== 'voicemail' && definition !== null && config !== null && definition.verify(config).records;
  return without(
    flow,
    graph,
    enough,
    records,
    (name) =>
      `${quoted(name)} records the caller on a way without consent. Look with “Decide” whether ${quoted(CONSENT)} is yes before it.`,
  );
}

/** Steps of a kind that can be got to without a move of another kind. */
function without(
  flow: CheckedFlow,
  graph: Graph,
  enough: (from: number, move: Move) => boolean,
  wanted: (checked: CheckedNode) => boolean,
  message: (name: string) => string,
): Finding[] {
  if (!soundNodes(flow).some(wanted)) return [];
  const bare: Graph = {
    ...graph,
    moves: graph.moves.map((moves, from) => moves.filter((move) => !enough(from, move))),
  };
  const starts = graph.starts.filter(({ lane }) => lane === 'main').map(({ at }) => at);
  const tree = shortest(bare, starts, () => true);
  const found = new Map<string, Finding>();
  graph.moments.forEach(({ node }, at) => {
    const checked = flow.nodes.get(node)!;
    if (found.has(node) || tree.depth[at] === -1 || !wanted(checked)) return;
    const script = scriptOf(flow, graph, pathTo(tree, at));
    found.set(node, { ...blocks('G8', message(checked.node.name), { node }), script });
  });
  return [...found.values()];
}

function neverAsked(flow: CheckedFlow, records: boolean): Finding[] {
  const asks = soundNodes(flow).some(({ definition, config }) => definition.writes(config).includes(CONSENT));
  if (!records || asks) return [];
  const message = `The hotel records calls only with consent, and nothing here asks for it: calls of this flow are not recorded. Ask, and keep the answer in the variable ${quoted(CONSENT)}.`;
  return [{ ...warns('G8', message), script: null }];
}
