import { type FlowDocument, FlowDocument as FlowDocumentSchema, type FlowNode, type Problem } from '../model';
import { nodeType } from '../registry/lookup';
import { slug } from '../text/slug';
import { type ParseResult, parseTemplate } from '../text/template';
import type { ReadyFlow, ReadyNode } from './ready-flow';

export type CompileResult =
  /** `problems`: what will go wrong when a call gets there. None of them keeps the flow from running. */
  { ok: true; flow: ReadyFlow; problems: Problem[] } | { ok: false; problems: Problem[] };

/**
 * Makes a document ready to run. Anything may be given: what is no flow document at all, or has no start, is refused
 * with the place; a draft with broken nodes compiles, and a broken node is a fault once a call reaches it.
 */
export function compile(document: unknown): CompileResult {
  const parsed = FlowDocumentSchema.safeParse(document);
  if (!parsed.success) {
    const problems = parsed.error.issues
      .slice(0, 20)
      .map((issue) => problem('document', `The flow cannot be read: ${issue.message}.`, null, issue.path.join('.')));
    return { ok: false, problems };
  }
  const flow = parsed.data;
  const broken = structuralProblems(flow);
  if (broken.length > 0) return { ok: false, problems: broken };

  const problems: Problem[] = [];
  const outgoing = edgesByNode(flow);
  const nodes = new Map(flow.nodes.map((node) => [node.id, readyNode(node, outgoing.get(node.id), problems)]));
  const ready: ReadyFlow = {
    document: flow,
    language: flow.languages[0]!,
    nodes,
    entry: {
      call: entryOf(flow, 'call')!,
      error: entryOf(flow, 'error'),
      hangup: entryOf(flow, 'hangup'),
    },
    variables: new Map(flow.variables.map((variable) => [variable.name, variable])),
    answers: [...nodes.values()].filter((node) => node.definition?.storesAnswer).map((node) => node.slug),
    templates: readTemplates(nodes.values(), problems),
    subflows: readSubflows(flow, problems),
  };
  return { ok: true, flow: ready, problems };
}

/** What is embedded cannot be broken by its own draft; a flow that does not run is a fault where a call gets to it. */
function readSubflows({ subflows = {} }: FlowDocument, problems: Problem[]): Map<string, ReadyFlow> {
  const ready = new Map<string, ReadyFlow>();
  for (const [id, { document }] of Object.entries(subflows)) {
    const compiled = compile(document);
    if (compiled.ok) ready.set(id, compiled.flow);
    problems.push(...compiled.problems.map((found) => ({ ...found, node: null, port: null, field: null })));
  }
  return ready;
}

function structuralProblems(flow: FlowDocument): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const { id } of flow.nodes) {
    if (seen.has(id)) problems.push(problem('document', `Two nodes have the id "${id}".`, id));
    if (id === '__proto__') problems.push(problem('document', 'A node has an id that is not allowed.', id));
    seen.add(id);
  }
  if (entryOf(flow, 'call') === null) {
    problems.push(problem('document', 'Nothing starts this flow. Add a start from the palette.', null));
  }
  return problems;
}

function entryOf(flow: FlowDocument, entry: 'call' | 'error' | 'hangup'): string | null {
  return flow.nodes.find((node) => nodeType(node.type)?.entry === entry)?.id ?? null;
}

/** By node and port; of several edges from one port the first counts. */
function edgesByNode(flow: FlowDocument): Map<string, ReadyNode['edges']> {
  const byNode = new Map<string, Map<string, { id: string; to: string }>>();
  for (const { id, from, to } of flow.edges) {
    const edges = byNode.get(from.node) ?? new Map<string, { id: string; to: string }>();
    byNode.set(from.node, edges);
    if (!edges.has(from.port)) edges.set(from.port, { id, to });
  }
  return byNode;
}

function readyNode(node: FlowNode, edges: ReadyNode['edges'] = new Map(), problems: Problem[]): ReadyNode {
  const definition = nodeType(node.type);
  const ready: ReadyNode = {
    id: node.id,
    name: node.name,
    slug: slug(node.name),
    type: node.type,
    definition,
    config: null,
    trouble: null,
    edges,
    intendedEnds: new Set(node.intendedEnds),
  };
  if (!definition) {
    const message = `"${node.name}" is of a kind this version does not know: ${node.type}.`;
    problems.push(problem('config', message, node.id));
    return { ...ready, trouble: { code: 'unknown_node', message } };
  }
  const config = definition.config.safeParse(node.config);
  if (config.success) return { ...ready, config: config.data };
  for (const issue of config.error.issues) {
    problems.push(problem('config', `"${node.name}": ${issue.message}.`, node.id, issue.path.join('.')));
  }
  return { ...ready, trouble: { code: 'bad_config', message: `The settings of "${node.name}" are not complete.` } };
}

function readTemplates(nodes: Iterable<ReadyNode>, problems: Problem[]): Map<string, ParseResult> {
  const templates = new Map<string, ParseResult>();
  for (const node of nodes) {
    if (!node.definition || node.config === null) continue;
    for (const source of node.definition.reads(node.config)) {
      const result = templates.get(source) ?? parseTemplate(source);
      templates.set(source, result);
      if (result.ok) continue;
      const { message, line, column } = result.error;
      const place = line > 1 ? `line ${line}, character ${column}` : `character ${column}`;
      problems.push(problem('template', `A text of "${node.name}" cannot be read at ${place}: ${message}.`, node.id));
    }
  }
  return templates;
}

function problem(code: Problem['code'], message: string, node: string | null, field: string | null = null): Problem {
  return { code, severity: 'blocks', message, node, port: null, field };
}
