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
  const heard = asks(config) ? about.said(config.by === 'detect' ? config.opening : config.prompt) : '';
  const keys = config.choices
    .flatMap(({ language, digit }) => (digit === null ? [] : [`${digit} ${languageName(language)}`]))
    .join(', ');
  const numbers = config.rules.map(({ prefix, language }) => `${prefix} ${languageName(language)}`).join(', ');
  return {
    goes: how[config.by],
    instead: instead[config.by],
    more: {
      heard: heard && pick(`They hear ${heard}.`, `Oyen ${heard}.`),
      keys: config.by !== 'detect' && keys !== '' ? pick(`Keys: ${keys}.`, `Teclas: ${keys}.`) : '',
      numbers:
        config.by === 'number' && numbers !== '' ? pick(`By number: ${numbers}.`, `Por número: ${numbers}.`) : '',
      patience: asks(config) ? tellPatience(config, about) : '',
      silent: asks(config)
        ? silent
        : pick(`All other numbers go on in ${first}.`, `Los demás números siguen en ${first}.`),
    },
    ports: Object.fromEntries(
      config.choices.map(({ language }) => [
        language,
        pick(`Callers who speak ${languageName(language)}${at}`, `Quienes hablan ${languageName(language)}${at}`),
      ]),
    ),
  };
}
