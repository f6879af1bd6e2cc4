import { type CheckedNode, isSettled, type Rule, soundNodes } from '../checked-flow';
import { blocks, quoted } from '../problem';

/** What has happened when a call leaves by a port nobody needs to explain. */
const WHEN: Record<string, string> = {
  no_input: 'when the caller says nothing at',
  no_match: 'when the caller is not understood at',
  not_understood: 'when the caller is not understood at',
  operator: 'when the caller asks for a person at',
  failure: 'when something goes wrong at',
  failed: 'when something goes wrong at',
  no_answer: 'when nobody answers at',
  busy: 'when the line is busy at',
  declined: 'when the call is declined at',
  closed: 'when you are closed at',
  open: 'when you are open at',
  next: 'after',
  start: 'after',
};

/** A port without an edge, as a sentence. */
export function leadsNowhere({ node }: CheckedNode, port: { id: string; label: string }): string {
  const when = Object.hasOwn(WHEN, port.id) ? WHEN[port.id]! : `after ${quoted(port.label)} at`;
  return `Nothing happens ${when} ${quoted(node.name)}. Draw a line from ${quoted(port.label)}, or mark it as an intended end.`;
}

/** Whether a port is a failure of something outside: rule G7 speaks of it, not G1. */
export function isFailure(checked: CheckedNode, port: { tone: string }): boolean {
  return port.tone === 'bad' && (checked.definition?.verify(checked.config).mayFail ?? false);
}

/** G1: every required port leads somewhere or is an intended end. */
export const ports: Rule = (flow) =>
  soundNodes(flow).flatMap((checked) =>
    checked.ports
      .filter((port) => port.required && !isSettled(checked, port.id) && !isFailure(checked, port))
      .map((port) => blocks('G1', leadsNowhere(checked, port), { node: checked.node.id, port: port.id })),
  );
