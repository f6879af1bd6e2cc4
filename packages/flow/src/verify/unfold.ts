import type { FlowDocument, FlowEdge, FlowVariable } from '../model';
import type { SubflowConfig } from '../nodes/subflow/config';
import type { AnyNode } from '../registry/lookup';
import { MOST_SUBFLOW_DEPTH } from '../subflows/depth';
import { DEFAULT_END, endOf } from '../subflows/end-of';
import {
  type CheckedFlow,
  type CheckedNode,
  checkedFlow,
  isSettled,
  type ValidateContext,
} from '../validate/checked-flow';
import type { Finding } from './finding';

/** The way from a step that uses a flow into that flow. No port of a document has such a name. */
export const INTO = '/into';

/**
 * The flow with the flows it uses drawn in where they are used, so that a search goes through them as a call does: steps
 * are known by the paths the engine gives them, and variables by the place they belong to.
 */
export function unfold(flow: CheckedFlow): CheckedFlow {
  const { document, context } = flow;
  if (!document.subflows) return flow;
  const nodes = new Map<string, CheckedNode>();
  const variables: FlowVariable[] = [...document.variables];
  for (const [id, checked] of flow.nodes) {
    const used = embedded(document, checked);
    if (!used) nodes.set(id, checked);
    else for (const inner of drawnIn(checked, used, context, 1, variables)) nodes.set(inner.node.id, inner);
  }
  return { ...flow, document: { ...document, variables }, nodes };
}

/** A finding about a step of a flow that is used is shown at the step that uses it. */
export function atOwnStep(finding: Finding): Finding {
  return finding.node === null ? finding : { ...finding, node: finding.node.split('/')[0]! };
}

function embedded({ subflows = {} }: FlowDocument, { node, config }: CheckedNode): FlowDocument | null {
  const id = node.type === 'subflow' && config !== null ? (config as SubflowConfig).flowId : null;
  return id !== null && Object.hasOwn(subflows, id) ? subflows[id]!.document : null;
}

const edge = (node: string, port: string, to: string): [string, FlowEdge[]] => [
  port,
  [{ id: `${node}${port}`, from: { node, port }, to }],
];

const withWays = (definition: AnyNode, ports: string[], more: Partial<AnyNode> = {}): AnyNode => ({
  ...definition,
  entry: undefined,
  ways: () => ports.map((port) => ({ port, by: 'always', does: [], seconds: 0 })),
  ...more,
});

/** The step that uses a flow, and that flow's steps behind it. */
function drawnIn(
  caller: CheckedNode,
  used: FlowDocument,
  context: ValidateContext,
  depth: number,
  variables: FlowVariable[],
): CheckedNode[] {
  const at = caller.node.id;
  const flow = checkedFlow(used, context);
  const place = (id: string) => `${at}/${id}`;
  const start = [...flow.nodes.values()].find(({ definition }) => definition?.entry === 'call');
  if (!start || depth > MOST_SUBFLOW_DEPTH) return [caller];
  variables.push(...used.variables.map((variable) => ({ ...variable, name: place(variable.name) })));
  const { inputs } = caller.config as SubflowConfig;
  // what is told to it is not followed: it is not known
  const writes = (config: SubflowConfig) => [
    ...caller.definition!.writes(config),
    ...Object.keys(inputs).map((name) => place(name)),
  ];
  const into: CheckedNode = {
    ...caller,
    definition: withWays(caller.definition!, [INTO], { writes }),
    out: new Map([edge(at, INTO, place(start.node.id))]),
  };
  const inner = [...flow.nodes.values()].flatMap((checked) => {
    const moved = inPlace(checked, caller, place);
    const deeper = embedded(used, checked);
    return deeper ? drawnIn(moved, deeper, context, depth + 1, variables) : [moved];
  });
  return [into, ...inner];
}

/** A step of the flow that is used, at the place it is used; where that flow ends, it goes on behind the caller. */
function inPlace(checked: CheckedNode, caller: CheckedNode, place: (id: string) => string): CheckedNode {
  const { node, definition, config, ports } = checked;
  const id = place(node.id);
  const moved = { ...node, id, name: `${node.name}” in “${caller.node.name}` };
  const out = new Map([...checked.out].map(([port, [first]]) => edge(id, port, place(first!.to))));
  const { ends } = caller.config as SubflowConfig;
  // as the engine does: only an end that the caller does not know is the plain one
  const back = (end: string) => caller.out.get(ends.some(({ id }) => id === end) ? end : DEFAULT_END)?.[0]?.to;
  const own = { ...checked, node: moved, out, config: renamed(node.type, config, place) };
  if (!definition || config === null) return own;
  if (node.type === 'hangup') {
    const { outcome, inside } = config as { outcome: string | null; inside: string };
    const to = inside === 'comes_back' ? back(endOf(outcome)) : undefined;
    return to === undefined
      ? own
      : { ...own, definition: withWays(definition, ['back']), out: new Map([edge(id, 'back', to)]) };
  }
  const politely = back(DEFAULT_END);
  for (const port of ports) {
    const mayEnd = !port.endsAs && !port.elsewhere;
    const ends = !checked.out.has(port.id) && mayEnd && (!port.required || isSettled(checked, port.id));
    if (ends && politely !== undefined) out.set(...edge(id, port.id, politely));
  }
  const writes = (given: unknown) => {
    const names = definition.writes(given);
    return RENAMED.has(node.type) ? names : names.map(place);
  };
  return { ...own, definition: { ...definition, entry: undefined, writes } };
}

/** Types whose settings name variables as they are called at their place. */
const RENAMED = new Set(['set', 'listen']);

/** Its variables under the names they have at this place. */
function renamed(type: string, config: unknown, place: (name: string) => string): unknown {
  if (config === null) return config;
  if (type === 'set') {
    const { assignments, ...rest } = config as { assignments: { variable: string }[] };
    return { ...rest, assignments: assignments.map((one) => ({ ...one, variable: place(one.variable) })) };
  }
  if (type === 'listen') {
    const asked = config as { variable: string | null };
    return { ...asked, variable: asked.variable === null ? null : place(asked.variable) };
  }
  if (type !== 'condition') return config;
  const { rules } = config as { rules: { tests: { left: string }[] }[] };
  const left = (path: string) =>
    path.replace(/^(vars|answers)\.(\w+)/, (_, root: string, name: string) => `${root}.${place(name)}`);
  return {
    ...config,
    rules: rules.map((rule) => ({ ...rule, tests: rule.tests.map((test) => ({ ...test, left: left(test.left) })) })),
  };
}
