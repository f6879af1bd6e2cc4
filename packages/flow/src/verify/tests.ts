import type * as z from 'zod';
import type { conditionConfig, Test } from '../nodes/condition/config';
import type { CheckedNode } from '../validate/checked-flow';

/** A value that is written there, not made from what is known of the call. */
export const isConstant = (template: string) => !template.includes('{{') && !template.includes('{%');

/** What a step decides by. */
export const testsOf = ({ node, config }: CheckedNode): Test[] =>
  node.type === 'condition' && config !== null
    ? (config as z.infer<typeof conditionConfig>).rules.flatMap(({ tests }) => tests)
    : [];

/** The name under which the search follows what a condition reads: variables by their own. */
export const followedName = (path: string): string => (path.startsWith('vars.') ? path.slice('vars.'.length) : path);
