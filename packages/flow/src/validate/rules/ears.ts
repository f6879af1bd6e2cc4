import { languageName } from '@innline/shared';
import type { Problem } from '../../model';
import { type Rule, soundNodes } from '../checked-flow';
import { quoted, warns } from '../problem';

/** Where answers take words, somebody must understand them; elsewhere callers are told what to press. */
export const ears: Rule = ({ document, context, ...flow }) => {
  const deaf = document.languages.filter((language) => !(context.ears?.includes(language.split('-')[0]!) ?? true));
  if (deaf.length === 0) return [];
  const names = deaf.map(languageName).join(' and ');
  return soundNodes({ document, context, ...flow })
    .filter(({ definition, config }) => definition.verify(config).needsWords)
    .map(({ node }): Problem => {
      const message = `${quoted(node.name)} takes spoken words, and nobody understands ${names} here. Callers on the phone go on as not understood. Connect Deepgram, or ask for keys.`;
      return warns('G10', message, { node: node.id });
    });
};
