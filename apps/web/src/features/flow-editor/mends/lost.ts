import { draftConfig, type Finding, type FlowDocument, type FlowNode, type NodeType, nodeType } from '@innline/flow';
import { certainPorts, describeNode } from '../nodes/describe';
import { setField } from '../operations';
import { leadPorts } from './lead-ports';
import type { Mend, Mender } from './types';

/** Each proposal is tried on the whole flow before it is shown. */
const MOST_STEPS = 3;
const LOST_PORTS = ['no_input', 'no_match', 'not_understood', 'limit', 'empty', 'declined'];

/** Who gets nothing across is on the line too long (G3): they are asked less often, or come to a person sooner. */
export const lost: Mender = (problem, document) => {
  const worst = document.nodes.find(({ id }) => id === problem.node);
  if (!worst) return [];
  const way = asksOn(document, problem);
  const others = way.filter((node) => node !== worst);
  // asking less often is quicker, and goes through as many steps
  const tooSlow = problem.message.includes(' spends about ');
  return [
    ...(tooSlow ? askLess(document, worst) : []),
    ...(tooSlow && others.length > 0 ? askOnce([worst, ...others]) : []),
    ...[worst, ...others].slice(0, MOST_STEPS).flatMap((node) => sooner(document, node)),
  ];
};

/** A number of a step's settings, its default where nothing is set; null: the step has no such setting. */
function numberOf({ config, type }: FlowNode, field: string): number | null {
  const read = nodeType(type)?.config.safeParse(config);
  const value = read?.success ? (read.data as Record<string, unknown>)[field] : null;
  return typeof value === 'number' ? value : null;
}

/** The steps of the call that shows it at which callers are asked, in its order. */
function asksOn({ nodes }: FlowDocument, problem: Parameters<Mender>[0]): FlowNode[] {
  const words = (problem as Finding).script?.words ?? [];
  return nodes.filter(
    (node) => numberOf(node, 'tries') !== null && words.some((line) => line.startsWith(`${node.name}: `)),
  );
}

const times = (count: number) => (count === 1 ? 'only once' : count === 2 ? 'twice' : `${count} times`);

function askLess(document: FlowDocument, node: FlowNode): Mend[] {
  const tries = numberOf(node, 'tries') ?? 1;
  const seconds = numberOf(node, 'timeoutSeconds');
  const usual = draftConfig(node.type as NodeType, document.languages).timeoutSeconds;
  return [
    ...(typeof usual === 'number' && seconds !== null && seconds > usual
      ? [
          {
            label: `Wait ${usual} seconds instead of ${seconds} for an answer at “${node.name}”`,
            apply: (draft: FlowDocument) => setField(draft, node.id, 'timeoutSeconds', usual, certainPorts),
          },
        ]
      : []),
    ...Array.from({ length: tries - 1 }, (_, index) => tries - 1 - index).map((count) => ({
      label: `Ask ${times(count)} at “${node.name}” instead of ${times(tries)}`,
      apply: (draft: FlowDocument) => setField(draft, node.id, 'tries', count, certainPorts),
    })),
  ];
}

function askOnce(nodes: readonly FlowNode[]): Mend[] {
  const most = Math.max(...nodes.map((node) => numberOf(node, 'tries') ?? 1));
  return [2, 1]
    .filter((count) => count < most)
    .map((count) => ({
      label: `Ask at most ${times(count).replace('only ', '')} at each of the ${nodes.length} steps on that way`,
      apply: (draft) =>
        nodes
          .filter((node) => (numberOf(node, 'tries') ?? 1) > count)
          .reduce((next, node) => setField(next, node.id, 'tries', count, certainPorts), draft),
    }));
}

/** What somebody who is lost at this step leaves it by leads to a person. */
function sooner(document: FlowDocument, node: FlowNode): Mend[] {
  const ports = describeNode(node)
    .ports.filter(({ id }) => LOST_PORTS.includes(id))
    .map(({ id }) => ({ node: node.id, port: id }));
  return leadPorts(document, ports, true, { named: true });
}
