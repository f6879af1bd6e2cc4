import { exampleFacts } from '../../engine';
import type { CallFacts, FlowDocument } from '../../model';

const callers: CallFacts['caller'][] = ['+34600111222', '+12125550100', '+447700900123', null].flatMap((number) =>
  [0, 3].map((previousCalls) => ({ number, name: null, previousCalls })),
);

/** The example's desk on a Saturday morning, at night, on Christmas Eve before and after it closes, and at Christmas. */
const times = [
  Date.UTC(2026, 10, 21, 9),
  Date.UTC(2026, 10, 21, 23),
  Date.UTC(2026, 11, 24, 9),
  Date.UTC(2026, 11, 24, 20),
  Date.UTC(2026, 11, 25, 9),
];

/** Calls that differ in who calls and when, as far as the flow looks at that. */
export function worldsOf(document: FlowDocument): CallFacts[] {
  const text = JSON.stringify(document);
  const looksAtCaller = text.includes('"caller.') || text.includes('"by":"number"');
  const who = looksAtCaller ? callers : callers.slice(0, 1);
  const when = text.includes('"scheduleId":"desk"') ? times : times.slice(0, 1);
  return when.flatMap((startedAt) => who.map((caller) => exampleFacts({ startedAt, caller })));
}
