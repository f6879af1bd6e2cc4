import type { FlowDocument, FlowNode } from '@innline/flow';
import { certainPorts } from '../nodes/describe';
import { connect, edgeFrom, setField } from '../operations';
import { alsoDeleted, goPast, pruned } from './prune';
import type { Mend, Mender } from './types';

const MOST_OTHERS = 3;

/** Hours that never come, or never end, within a year (G9): other hours, or nobody asks any more. */
export const hours: Mender = ({ node: id, message }, document, { schedules = {} }) => {
  const first = document.nodes.find((other) => other.id === id);
  if (!first) return [];
  const asks = document.nodes.filter(({ config }) => config.scheduleId === first.config.scheduleId);
  const where = asks.map(({ name }) => `“${name}”`).join(' and ');
  const others = Object.entries(schedules)
    .filter(([schedule]) => schedule !== first.config.scheduleId)
    .slice(0, MOST_OTHERS)
    .map(
      ([schedule, { name }]): Mend => ({
        label: `Ask “${name}” at ${where} instead`,
        apply: (draft) =>
          asks.reduce((next, node) => setField(next, node.id, 'scheduleId', schedule, certainPorts), draft),
      }),
    );
  const port = message.includes('is never closed') ? 'open' : 'closed';
  const decided = asks.every(
    (node) => edgeFrom(document, { node: node.id, port }) && !edgeFrom(document, { node: node.id, port: 'exception' }),
  );
  if (!decided) return others;
  const apply = (draft: FlowDocument) => asks.reduce((next, node) => withoutHours(next, node, port), draft);
  const steps = asks.filter(({ type }) => type !== 'trigger').length;
  const more = alsoDeleted(document, apply(document), steps).replace('it led', 'the other way led');
  return [...others, { label: `Do not ask the hours at ${where}: always go on as ${port}${more}`, apply }];
};

/** At the start nobody asks once it has no hours; a step of its own goes. */
function withoutHours(draft: FlowDocument, { id, type }: FlowNode, port: string): FlowDocument {
  const to = edgeFrom(draft, { node: id, port })?.to;
  if (to === undefined) return draft;
  if (type !== 'trigger') return goPast(draft, id, to);
  const asked = setField(draft, id, 'scheduleId', null, certainPorts);
  return pruned(draft, connect(asked, { node: id, port: 'start' }, to));
}
