import type { FlowDocument, FlowEdge } from '../model';
import { type CheckedFlow, checkedFlow } from '../validate/checked-flow';
import type { EdgeChange } from './types';

const portOf = ({ from }: FlowEdge) => `${from.node} ${from.port}`;

/** What leads otherwise: edges are told apart by the port they leave, since a port has one. */
export function edgeChanges(before: FlowDocument, after: FlowDocument): EdgeChange[] {
  const [old, now] = [checkedFlow(before, {}), checkedFlow(after, {})];
  const [oldEdges, newEdges] = [byPort(before), byPort(after)];
  const found: EdgeChange[] = [];
  for (const port of new Set([...oldEdges.keys(), ...newEdges.keys()])) {
    const [a, b] = [oldEdges.get(port), newEdges.get(port)];
    if (a?.to === b?.to) continue;
    const edge = (b ?? a)!;
    found.push({
      id: edge.id,
      kind: a && b ? 'redirected' : b ? 'added' : 'removed',
      from: edge.from,
      before: a ? nameOf(old, a.to) : null,
      after: b ? nameOf(now, b.to) : null,
      label: labelOf(b ? now : old, edge),
    });
  }
  return found;
}

const byPort = ({ edges }: FlowDocument) => new Map(edges.map((edge) => [portOf(edge), edge]));
const nameOf = ({ nodes }: CheckedFlow, id: string) => nodes.get(id)?.node.name ?? 'a step that is gone';

function labelOf({ nodes }: CheckedFlow, { from }: FlowEdge): string {
  const step = nodes.get(from.node);
  const port = step?.ports.find(({ id }) => id === from.port)?.label ?? from.port;
  return `${step?.node.name ?? 'A step that is gone'}: ${port}`;
}
