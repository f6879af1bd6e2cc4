import { languageName } from '@innline/shared';
import type { Json, Problem } from '../../model';
import { recordingsIn } from '../../text/recording';
import { type Rule, soundNodes } from '../checked-flow';
import { fieldsOf, hasWidget } from '../fields';
import { quoted, warns } from '../problem';

/**
 * A recording belongs to a hotel: a flow that comes from another one brings its name, not its sound. Callers hear the
 * step's text then, so there should be one.
 */
export const recordings: Rule = (flow) =>
  soundNodes(flow)
    .filter(({ definition }) => hasWidget(definition, ['audio']))
    .flatMap(({ node, definition, config }): Problem[] => {
      const fields = fieldsOf(definition, config);
      const played = fields.find(({ field, value }) => field.widget === 'audio' && recordingsIn(value).length > 0);
      if (!played) return [];
      const { recordings: hotels } = flow.context;
      const said = fields.find(({ field }) => field.widget === 'localized_text');
      const mute = !said || isMute(said.value);
      const missing = hotels && recordingsIn(played.value).filter(({ name }) => !Object.hasOwn(hotels, name));
      if (missing && missing.length > 0) {
        const heard = mute ? 'nothing there' : 'the text instead';
        return missing.map(({ language }) => {
          const which = language === null ? '' : ` in ${languageName(language)}`;
          const message = `The recording of ${quoted(node.name)}${which} is not in this hotel, and callers hear ${heard}. Choose the file again.`;
          return warns('G9', message, { node: node.id, field: played.path });
        });
      }
      if (!mute) return [];
      const message = `Callers of ${quoted(node.name)} hear nothing where its recording cannot be played. Write what it says.`;
      return [warns('G9', message, { node: node.id, field: said?.path ?? null })];
    });

function isMute(text: Json | undefined): boolean {
  if (typeof text !== 'object' || text === null) return true;
  return Object.values(text).every((words) => typeof words !== 'string' || words.trim() === '');
}
