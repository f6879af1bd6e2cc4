import type { FlowDocument, FlowEdge, FlowNode, Problem } from '../model';
import { type AnyNode, nodeType } from '../registry/lookup';
import type { Port } from '../registry/port';
import type { Schedule } from '../schedule/schedule';
import type { FlowLibrary } from '../subflows/embed';
import { slug } from '../text/slug';
import { reachableIn } from './reach';

/** What the hotel has, where it is known: without it, ids are not checked. */
export interface ValidateContext {
  schedules?: Record<string, { name: string; schedule: Schedule }>;
  departments?: Record<string, { name: string }>;
  /** Where the hotel sends callers of a flow that breaks and has no lane of its own for that. */
  onError?: { departmentId: string | null; voicemail: boolean };
  /** Id of the flow that is checked: it must not use itself. */
  flowId?: string;
  /** The hotel's other flows as they would be used now, by id. Without it, what the document holds counts. */
  flows?: FlowLibrary;
  /** Languages (`es`) in which the hotel understands speech now. */
  ears?: string[];
  /** Ids of the voices the hotel can speak with. */
  voices?: string[];
  /** Seconds of the recordings the hotel keeps, by name; without them, none is looked for. */
  recordings?: Record<string, number>;
  /** Whether somebody takes payments for the hotel. */
  takesPayments?: boolean;
  /** Milliseconds UTC: what counts as past in a schedule. */
  at?: number;
  /** What the hotel asks of its flows; left out: what most hotels do. */
  limits?: Partial<HotelLimits>;
  /** Whether calls are recorded, and what must have happened before. */
  recording?: { records: boolean; consent: RecordingConsent };
}

/** `told`: callers have heard something first; `agreed`: they have chosen it. */
export const RECORDING_CONSENTS = ['none', 'told', 'agreed'] as const;
export type RecordingConsent = (typeof RECORDING_CONSENTS)[number];
/** The yes-or-no variable that says whether the caller may be recorded; the worker reads it too. */
export const CONSENT_VARIABLE = 'recording_consent';

export interface HotelLimits {
  /** Most choices from any question to a person, a voicemail or a call back. */
  choices: number;
  /** Longest way of a caller who gets nothing across to the end of the call. */
  lostSeconds: number;
  lostSteps: number;
}

export interface CheckedNode {
  node: FlowNode;
  slug: string;
  /** Null: a type this version does not know. */
  definition: AnyNode | null;
  /** Read by the type's schema; null where it is broken. */
  config: unknown;
  /** Complaints of the schema: dotted path and message. */
  issues: { path: string; message: string }[];
  ports: Port[];
  /** Edges that leave a port, by its id; more than one is a finding. */
  out: Map<string, FlowEdge[]>;
}

/** A document indexed once for all rules. */
export interface CheckedFlow {
  document: FlowDocument;
  context: ValidateContext;
  /** In the document's order; of nodes with the same id the first. */
  nodes: Map<string, CheckedNode>;
  /** Ids of nodes a call can get to, from the start and the lanes for errors and hang-ups. */
  reachable: Set<string>;
}

export type Rule = (flow: CheckedFlow) => Problem[];

export function checkedFlow(document: FlowDocument, context: ValidateContext): CheckedFlow {
  const nodes = new Map<string, CheckedNode>();
  for (const node of document.nodes) if (!nodes.has(node.id)) nodes.set(node.id, checkedNode(node));
  for (const edge of document.edges) {
    const out = nodes.get(edge.from.node)?.out;
    if (!out) continue;
    const beside = out.get(edge.from.port);
    if (beside) beside.push(edge);
    else out.set(edge.from.port, [edge]);
  }
  return { document, context, nodes, reachable: reachableIn(document) };
}

function checkedNode(node: FlowNode): CheckedNode {
  const definition = nodeType(node.type);
  const base = { node, slug: slug(node.name), definition, config: null, issues: [], ports: [], out: new Map() };
  if (!definition) return base;
  const read = definition.config.safeParse(node.config);
  if (read.success) return { ...base, config: read.data, ports: definition.ports(read.data) };
  const issues = read.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  return { ...base, issues };
}

/** Nodes whose type is known and whose config was read. */
export function soundNodes(flow: CheckedFlow): (CheckedNode & { definition: AnyNode })[] {
  return [...flow.nodes.values()].filter(
    (checked): checked is CheckedNode & { definition: AnyNode } =>
      checked.definition !== null && checked.config !== null,
  );
}

/** Whether a port leads to a node, or is meant to lead nowhere. */
export function isSettled({ node, out }: CheckedNode, port: string): boolean {
  return out.has(port) || node.intendedEnds.includes(port);
}
