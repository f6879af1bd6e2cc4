import type { Telling, TellingContext } from '../../registry/telling';

/** What is remembered nobody hears; another language everybody does. */
export function tellSet({ language }: { language: string | null }, { pick, languageName }: TellingContext): Telling {
  if (language === null) return { goes: '', instead: pick('nothing', 'nada') };
  const name = languageName(language);
  return {
    goes: pick(`go on in ${name}`, `siguen en ${name}`),
    instead: pick(`going on in ${name}`, `seguir en ${name}`),
  };
}
