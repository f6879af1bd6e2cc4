import type { Rule } from '../checked-flow';
import { blocks, quoted } from '../problem';

/** Exactly one start, and at most one lane each for errors and hang-ups. */
export const entries: Rule = ({ nodes }) => {
  const of = (entry: string) => [...nodes.values()].filter(({ definition }) => definition?.entry === entry);
  const starts = of('call');
  const none =
    starts.length === 0 ? [blocks('document', 'Nothing starts this flow. Add a start from the palette.')] : [];
  const more = [starts, of('error'), of('hangup')].flatMap(([first, ...others]) =>
    others.map(({ node }) =>
      blocks(
        'document',
        `There are two starts of the same kind, ${quoted(first!.node.name)} and ${quoted(node.name)}. Delete one of them.`,
        { node: node.id },
      ),
    ),
  );
  return [...none, ...more];
};
