import type { Rule } from '../checked-flow';
import { quoted, warns } from '../problem';

/** G2: every node can be reached. */
export const reachability: Rule = ({ nodes, reachable }) =>
  [...nodes.values()]
    .filter(({ node, definition }) => !reachable.has(node.id) && definition?.category !== 'canvas')
    .map(({ node }) =>
      warns('G2', `No call can get to ${quoted(node.name)}. Draw a line to it, or delete it.`, { node: node.id }),
    );
