import type { Rule } from '../checked-flow';
import { blocks, quoted } from '../problem';

/** Every node is of a known type. */
export const types: Rule = ({ nodes }) =>
  [...nodes.values()]
    .filter(({ definition }) => definition === null)
    .map(({ node }) => {
      const message = `${quoted(node.name)} is of a kind this version does not know (${node.type}). Delete it or update Innline.`;
      return blocks('config', message, { node: node.id, field: 'type' });
    });
