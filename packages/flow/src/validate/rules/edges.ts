import type { Problem } from '../../model';
import type { Rule } from '../checked-flow';
import { blocks, quoted } from '../problem';

/** Every edge runs from a port that exists to a node that calls can enter, and each port has one edge at most. */
export const edges: Rule = ({ document, nodes }) => {
  const problems: Problem[] = [];
  for (const edge of document.edges) {
    const from = nodes.get(edge.from.node);
    const to = nodes.get(edge.to);
    const place = { node: edge.from.node, port: edge.from.port };
    if (!from) {
      const message = `A line${to ? ` to ${quoted(to.node.name)}` : ''} begins at a step that is not there. Delete it.`;
      problems.push(blocks('document', message, { node: to ? edge.to : null }));
      continue;
    }
    const name = quoted(from.node.name);
    if (!to)
      problems.push(blocks('document', `A line from ${name} leads to a step that is not there. Draw it again.`, place));
    else if (to.definition?.category === 'canvas') {
      problems.push(
        blocks('document', `A line from ${name} leads to a note, where no call can go. Draw it to a step.`, place),
      );
    } else if (to.definition?.entry) {
      const message = `A line from ${name} leads back to ${quoted(to.node.name)}, where only new calls begin. Draw it to another step.`;
      problems.push(blocks('document', message, place));
    }
    const known = from.config === null || from.ports.some((port) => port.id === edge.from.port);
    if (!known)
      problems.push(
        blocks(
          'document',
          `A line leaves ${name} at ${quoted(edge.from.port)}, which it does not have. Delete it.`,
          place,
        ),
      );
  }
  for (const { node, out, ports } of nodes.values()) {
    for (const [port, leaving] of out) {
      if (leaving.length < 2) continue;
      const label = ports.find(({ id }) => id === port)?.label ?? port;
      const message = `${leaving.length} lines leave ${quoted(node.name)} at ${quoted(label)}. A call can go only one way: keep one.`;
      problems.push(blocks('document', message, { node: node.id, port }));
    }
  }
  return problems;
};
