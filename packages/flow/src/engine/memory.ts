import type { Answer, FlowState, Json } from '../model';
import { own } from '../registry/own';
import type { Draft } from './draft';
import type { ReadyNode } from './ready-flow';

export function setVariable(draft: Draft, node: ReadyNode, name: string, value: Json): void {
  const vars = put(draft.state.vars, name, value);
  if (!fits(draft, vars, draft.state.answers)) return;
  draft.state.vars = vars;
  const sensitive = draft.flow.variables.get(name)?.sensitive ?? false;
  draft.trace.push({ type: 'variable.set', node: node.id, name, value, sensitive });
}

export function storeAnswer(draft: Draft, node: ReadyNode, answer: Answer, sensitive: boolean): void {
  const answers = put(draft.state.answers, node.slug, answer);
  if (!fits(draft, draft.state.vars, answers)) return;
  draft.state.answers = answers;
  const { text, value } = answer;
  draft.trace.push({ type: 'answer.stored', node: node.id, name: node.slug, text, value, sensitive });
}

/** Counts an arrival; gives how often the node has been entered now. */
export function countVisit(draft: Draft, node: string): number {
  const visits = (own(draft.state.visits, node) ?? 0) + 1;
  draft.state.visits = put(draft.state.visits, node, visits);
  return visits;
}

/** A copy with one more own key: a computed key is always one's own, `__proto__` included. */
function put<T>(record: Record<string, T>, key: string, value: T): Record<string, T> {
  return { ...record, [key]: value };
}

function fits(draft: Draft, vars: FlowState['vars'], answers: FlowState['answers']): boolean {
  const limit = draft.flow.document.limits.variableBytes;
  if (jsonBytes([vars, answers as unknown as Json]) <= limit) return true;
  draft.failure ??= { code: 'variables_too_large', message: 'The call remembers more than it is allowed to.' };
  return false;
}

/** Bytes of a value as JSON in UTF-8. */
export function jsonBytes(value: Json): number {
  const text = JSON.stringify(value);
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // Each half of a surrogate pair counts two: four bytes for the pair.
    if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
