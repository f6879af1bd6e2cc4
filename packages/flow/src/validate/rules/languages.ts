import { languageName } from '@innline/shared';
import type { Json, Problem } from '../../model';
import { type Rule, soundNodes } from '../checked-flow';
import { fieldsOf } from '../fields';
import { quoted, warns } from '../problem';

const WIDGETS = new Set(['localized_text', 'localized_texts', 'localized_phrases']);

/** G10, the static part: what is written in one language of the flow is written in all of them. */
export const languages: Rule = (flow) => {
  const wanted = flow.document.languages;
  if (wanted.length < 2) return [];
  return soundNodes(flow).flatMap(({ node, definition, config }) =>
    fieldsOf(definition, config)
      .filter(({ field }) => WIDGETS.has(field.widget))
      .flatMap(({ field, value, path }) =>
        textsOf(value, path).flatMap(({ text, place }): Problem[] => {
          const missing = wanted.filter((language) => !isWritten(text, language));
          if (missing.length === 0 || missing.length === wanted.length) return [];
          const message = `${quoted(field.label)} of ${quoted(node.name)} is missing in ${missing.map(languageName).join(' and ')}. Callers of that language hear another one.`;
          return [warns('G10', message, { node: node.id, field: place, during: { language: missing[0]! } })];
        }),
      ),
  );
};

function textsOf(value: Json | undefined, path: string): { text: Record<string, Json>; place: string }[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => textsOf(item, `${path}.${i}`));
  return typeof value === 'object' && value !== null ? [{ text: value, place: path }] : [];
}

/** A text in the base language serves its regions: `pt` is enough for `pt-BR`. */
function isWritten(text: Record<string, Json>, language: string): boolean {
  return [language, language.split('-')[0]!].some((code) => {
    const value = Object.hasOwn(text, code) ? text[code] : undefined;
    return Array.isArray(value) ? value.length > 0 : typeof value === 'string' && value.trim() !== '';
  });
}
