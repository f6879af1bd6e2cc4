import type { Telling, TellingContext } from '../../registry/telling';
import { tellPatience } from '../_question/tell';
import { asks, type LanguageConfig } from './config';

export function tellLanguage(config: LanguageConfig, about: TellingContext): Telling {
  const { pick, at, languageName } = about;
  const names = config.choices.map(({ language }) => languageName(language)).join(', ');
  const first = languageName(config.choices[0]!.language);
  const how = {
    menu: pick(`choose their language (${names})`, `eligen su idioma (${names})`),
    number: pick(`go on in the language of their number (${names})`, `continúan en el idioma de su número (${names})`),
    detect: pick(`go on in the language they speak (${names})`, `continúan en el idioma en que hablan (${names})`),
  };
  const instead = {
    menu: pick('choosing their language', 'elegir su idioma'),
    number: pick('going on in the language of their number', 'continuar en el idioma de su número'),
    detect: pick('going on in the language they speak', 'continuar en el idioma en que hablan'),
  };
  const silent = pick(`Whoever does not choose goes on in ${first}.`, `Quien no elige continúa en ${first}.`);
  return {
    goes: how[config.by],
    instead: instead[config.by],
    more: asks(config) ? [tellPatience(config, about), silent] : [],
    ports: Object.fromEntries(
      config.choices.map(({ language }) => [
        language,
        pick(`Callers who speak ${languageName(language)}${at}`, `Quienes hablan ${languageName(language)}${at}`),
      ]),
    ),
  };
}
