import type { Problem } from '../../model';
import { type Rule, soundNodes } from '../checked-flow';
import { fieldsOf, hasWidget } from '../fields';
import { quoted, warns } from '../problem';

/** A voice that is gone is no silence: the step speaks in the hotel's own, and whoever wrote it should know. */
export const voices: Rule = (flow) => {
  const known = flow.context.voices;
  // nobody could be asked
  if (!known || known.length === 0) return [];
  return soundNodes(flow)
    .filter(({ definition }) => hasWidget(definition, ['voice']))
    .flatMap(({ node, definition, config }) =>
      fieldsOf(definition, config).flatMap(({ field, value, path }): Problem[] => {
        if (field.widget !== 'voice' || typeof value !== 'string' || value === '' || known.includes(value)) return [];
        const message = `The voice of ${quoted(node.name)} is gone; the hotel’s own speaks instead. Choose another.`;
        return [warns('G9', message, { node: node.id, field: path })];
      }),
    );
};
