import { draftConfig, type FlowDocument, nodeType } from '@innline/flow';
import { describeNode } from '../nodes/describe';
import { addNode, connect, deleteNodes, disconnect, renameNode, uniqueName } from '../operations';
import type { Mend, Mender } from './types';

/** What is wrong with the drawing itself: lines, starts, names. */
export const structure: Mender = (problem, document) => {
  if (problem.message.startsWith('Nothing starts this flow')) return start(document);
  const node = document.nodes.find(({ id }) => id === problem.node);
  const doubled = document.edges.filter(
    ({ from }) => from.node === problem.node && from.port === problem.port && problem.port !== null,
  );
  if (doubled.length > 1) return keepOne(document, doubled);
  const broken = brokenLines(document);
  if (broken.length > 0 && problem.message.startsWith('A line')) {
    return [{ label: 'Delete the line', apply: (draft) => disconnect(draft, broken) }];
  }
  if (!node) return [];
  if (problem.message.startsWith('There are two starts'))
    return [{ label: `Delete “${node.name}”`, apply: (draft) => deleteNodes(draft, [node.id]) }];
  if (/Rename one of them\.$/.test(problem.message)) {
    const name = uniqueName(document, node.name, node.id);
    const free = name === node.name ? uniqueName(document, `${node.name} 2`, node.id) : name;
    return [{ label: `Call this step “${free}”`, apply: (draft) => renameNode(draft, node.id, free) }];
  }
  return [];
};

function keepOne(document: FlowDocument, doubled: FlowDocument['edges']): Mend[] {
  return doubled.map((kept) => ({
    label: `Keep only the line to “${document.nodes.find(({ id }) => id === kept.to)?.name ?? kept.to}”`,
    apply: (draft) =>
      disconnect(
        draft,
        doubled.filter((edge) => edge !== kept).map(({ id }) => id),
      ),
  }));
}

/** Lines from or to nothing, into a note or a start, or from a way out that is gone. */
function brokenLines({ nodes, edges }: FlowDocument): string[] {
  return edges.flatMap(({ id, from, to }) => {
    const source = nodes.find((node) => node.id === from.node);
    const target = nodes.find((node) => node.id === to);
    const definition = target && nodeType(target.type);
    const gone = !source || !target || definition?.category === 'canvas' || definition?.entry !== undefined;
    const known = source && describeNode(source);
    const noPort = known?.complete && !known.ports.some((port) => port.id === from.port);
    return gone || noPort ? [id] : [];
  });
}

function start(document: FlowDocument): Mend[] {
  const led = new Set(document.edges.map(({ to }) => to));
  const steps = document.nodes.filter(({ type }) => {
    const definition = nodeType(type);
    return definition !== null && definition.category !== 'canvas' && definition.entry === undefined;
  });
  const first = steps.find(({ id }) => !led.has(id)) ?? steps[0];
  const { x, y } = first?.position ?? { x: 340, y: 0 };
  return [
    {
      label: first ? `Add a start that leads to “${first.name}”` : 'Add a start',
      apply: (draft) => {
        const config = draftConfig('trigger', draft.languages);
        const added = addNode(draft, { type: 'trigger', name: 'Call comes in', config, position: { x: x - 340, y } });
        return first ? connect(added.document, { node: added.id, port: 'start' }, first.id) : added.document;
      },
    },
  ];
}
