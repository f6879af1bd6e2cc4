import type { CallFacts, FlowDocument, FlowState, Json } from '../../model';
import { FLOW_FORMAT, FLOW_FORMAT_VERSION, FlowDocument as Schema } from '../../model';
import { compile } from '../compile';
import type { StepResult } from '../draft';
import { start } from '../step';
import { differences } from './differences';
import { exampleFacts } from './facts';
import { type Action, perform } from './perform';

/**
 * A small flow, what a caller does with it and what comes of it: documentation, demonstration and test at once.
 * Lives as `nodes/<type>/examples.json`.
 */
export interface Example {
  /** A sentence that says what is shown. */
  title: string;
  flow: {
    languages?: string[];
    variables?: Json[];
    limits?: { [name: string]: Json };
    voices?: Record<string, string>;
    /** The name is the id where it is left out. */
    nodes: { id: string; type: string; name?: string; config?: { [key: string]: Json }; intendedEnds?: string[] }[];
    /** `menu.rooms > greet`: from a node's port to a node. */
    edges: string[];
    /** By id: flows it uses, as they are published. */
    subflows?: Record<string, { name: string; flow: Example['flow'] }>;
  };
  facts?: Partial<CallFacts>;
  script: ExampleStep[];
}

/** What happens and what must come of it. What is not mentioned is not looked at; `effects` must all be mentioned. */
export interface ExampleStep {
  do: 'start' | Action;
  effects?: Json[];
  /** Some of the trace's entries, in this order. */
  trace?: Json[];
  /** The node the call is at. */
  at?: string;
  vars?: { [name: string]: Json };
  answers?: { [name: string]: Json };
  end?: Json;
}

/** The example's flow as a full document. */
export function documentOf({ title, flow }: Pick<Example, 'title' | 'flow'>): FlowDocument {
  return Schema.parse({
    format: FLOW_FORMAT,
    formatVersion: FLOW_FORMAT_VERSION,
    name: title.slice(0, 120),
    languages: flow.languages ?? ['en'],
    nodes: flow.nodes.map((node, index) => ({ name: node.id, position: { x: index * 240, y: 0 }, ...node })),
    edges: flow.edges.map((edge, index) => {
      const [, node, port, to] = /^([\w-]+)\.([\w-]+) > ([\w-]+)$/.exec(edge) ?? [];
      return { id: `e${index + 1}`, from: { node, port }, to };
    }),
    variables: flow.variables ?? [],
    limits: flow.limits ?? {},
    ...(flow.voices && { voices: flow.voices }),
    ...(flow.subflows && { subflows: embedded(flow.subflows) }),
  });
}

function embedded(subflows: NonNullable<Example['flow']['subflows']>) {
  return Object.fromEntries(
    Object.entries(subflows).map(([id, { name, flow }]) => [
      id,
      { name, version: 1, document: documentOf({ title: name, flow }) },
    ]),
  );
}

/** Plays an example; gives what came out otherwise than it says, in words. Empty: all as told. */
export function runExample(example: Example): string[] {
  const compiled = compile(documentOf(example));
  if (!compiled.ok) return compiled.problems.map(({ message }) => message);
  let state: FlowState | null = null;
  return example.script.flatMap((expected, index) => {
    const result: StepResult =
      expected.do === 'start' || state === null
        ? start(compiled.flow, exampleFacts(example.facts))
        : perform(compiled.flow, state, expected.do);
    state = result.state;
    return differences(expected, result).map((difference) => `step ${index + 1}: ${difference}`);
  });
}
