import { languageName } from '@innline/shared';
import type { Problem } from '../../model';
import { type Rule, soundNodes } from '../checked-flow';
import { fieldsOf, hasWidget } from '../fields';
import { quoted, warns } from '../problem';

/** A voice that is gone is no silence: the hotel's own speaks instead, and whoever chose it should know. */
export const voices: Rule = (flow) => {
  const known = flow.context.voices;
  // nobody could be asked
  if (!known || known.length === 0) return [];
  const ofSteps = soundNodes(flow)
    .filter(({ definition }) => hasWidget(definition, ['voice']))
    .flatMap(({ node, definition, config }) =>
      fieldsOf(definition, config).flatMap(({ field, value, path }): Problem[] => {
        if (field.widget !== 'voice' || typeof value !== 'string' || value === '' || known.includes(value)) return [];
        const message = `The voice of ${quoted(node.name)} is gone; the hotel’s own speaks instead. Choose another.`;
        return [warns('G9', message, { node: node.id, field: path })];
      }),
    );
  const ofFlow = Object.entries(flow.document.voices ?? {})
    .filter(([, voice]) => !known.includes(voice))
    .map(([code]) => {
      const message = `The flow’s voice for ${languageName(code)} is gone; the hotel’s own speaks instead. Choose another.`;
      return warns('G9', message, { field: `voices.${code}` });
    });
  return [...ofFlow, ...ofSteps];
};
