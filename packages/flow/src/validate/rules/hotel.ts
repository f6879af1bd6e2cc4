import type { Problem } from '../../model';
import { checkSchedule } from '../../schedule/check';
import { type CheckedFlow, type Rule, soundNodes } from '../checked-flow';
import { fieldsOf, hasWidget } from '../fields';
import { blocks, quoted, warns } from '../problem';

/** G9, the static part: schedules and departments that are named exist, and the schedules are sound. */
export const hotel: Rule = (flow) => {
  const used = new Map<string, string>();
  const problems = soundNodes(flow)
    .filter(({ definition }) => hasWidget(definition, ['schedule', 'department']))
    .flatMap(({ node, definition, config }) =>
      fieldsOf(definition, config).flatMap(({ field, value, path }): Problem[] => {
        if (typeof value !== 'string' || value === '') return [];
        const place = { node: node.id, field: path };
        if (field.widget === 'schedule') {
          if (!used.has(value)) used.set(value, node.id);
          if (!flow.context.schedules || Object.hasOwn(flow.context.schedules, value)) return [];
          return [blocks('G9', `The opening hours of ${quoted(node.name)} are gone. Choose others.`, place)];
        }
        if (field.widget !== 'department' || !flow.context.departments) return [];
        if (Object.hasOwn(flow.context.departments, value)) return [];
        return [blocks('G9', `The department of ${quoted(node.name)} is gone. Choose another.`, place)];
      }),
    );
  return [...problems, ...[...used].flatMap(([id, node]) => scheduleProblems(flow, id, node))];
};

function scheduleProblems({ context }: CheckedFlow, id: string, node: string): Problem[] {
  if (!context.schedules || !Object.hasOwn(context.schedules, id)) return [];
  const { name, schedule } = context.schedules[id]!;
  return checkSchedule(schedule, context.at ?? null).map(({ message, severity }) => {
    const tell = severity === 'blocks' ? blocks : warns;
    return tell('G9', `Opening hours ${quoted(name)}: ${message}`, { node });
  });
}
