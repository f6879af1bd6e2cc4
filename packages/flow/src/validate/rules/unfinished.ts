import type { Problem } from '../../model';
import { type Rule, soundNodes } from '../checked-flow';
import { fieldsOf } from '../fields';
import { blocks, quoted } from '../problem';

/** Fields that a type's schema lets stand empty in a draft, and without which a call cannot go on. */
const NEEDED: Record<string, readonly string[]> = {
  hours: ['scheduleId'],
  subflow: ['flowId'],
  transfer: ['departmentId', 'number', 'address'],
};

/** What a draft may leave open and a call may not: opening hours, where a transfer goes. */
export const unfinished: Rule = (flow) =>
  soundNodes(flow).flatMap(({ node, definition, config }) => {
    if (!Object.hasOwn(NEEDED, node.type)) return [];
    const needed = NEEDED[node.type]!;
    return fieldsOf(definition, config).flatMap(({ field, value, path }): Problem[] => {
      const empty = value === null || (typeof value === 'string' && value.trim() === '');
      if (!needed.includes(path) || !empty) return [];
      return [
        blocks('config', `${quoted(node.name)} has no ${field.label.toLowerCase()} yet. Choose one.`, {
          node: node.id,
          field: path,
        }),
      ];
    });
  });
