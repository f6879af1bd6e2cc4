import type { Problem } from '../../model';
import type { Rule } from '../checked-flow';
import { asSeen, blocks, quoted } from '../problem';

/** Names tell nodes apart, and answers are read by them: `answers.<name>`. Notes may be called anything. */
export const names: Rule = ({ nodes }) => {
  const problems: Problem[] = [];
  const byName = new Map<string, string>();
  const answers = new Map<string, string>();
  for (const { node, slug, definition } of nodes.values()) {
    if (definition?.category === 'canvas') continue;
    const plain = asSeen(node.name).trim().toLowerCase();
    const sameAnswer = definition?.storesAnswer ? answers.get(slug) : undefined;
    if (byName.has(plain)) {
      problems.push(
        blocks('document', `Two steps are called ${quoted(node.name)}. Rename one of them.`, { node: node.id }),
      );
    } else if (sameAnswer !== undefined) {
      const message = `The answers of ${quoted(sameAnswer)} and ${quoted(node.name)} cannot be told apart. Rename one of them.`;
      problems.push(blocks('document', message, { node: node.id }));
    }
    byName.set(plain, node.id);
    if (definition?.storesAnswer) answers.set(slug, node.name);
  }
  return problems;
};
