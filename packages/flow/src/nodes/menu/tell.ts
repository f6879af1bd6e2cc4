import type { Telling, TellingContext } from '../../registry/telling';
import { tellAgain, tellLost, tellPatience, tellSure } from '../_question/tell';
import type { MenuConfig } from './config';

export function tellMenu(config: MenuConfig, about: TellingContext): Telling {
  const { pick, said, plays, name, at } = about;
  const { options, operatorOn, operatorDigit, repeatOn, repeatDigit, prompt, audio } = config;
  const lost = tellLost(about);
  const words = said(prompt);
  const repeat = repeatDigit === null ? pick('ask', 'lo piden') : pick(`press ${repeatDigit}`, `pulsan ${repeatDigit}`);
  return {
    goes: pick(`choose at “${name}”`, `eligen en «${name}»`),
    instead: pick(`choosing at “${name}”`, `elegir en «${name}»`),
    more: {
      prompt: plays(audio)
        ? pick('They hear a recording.', 'Oyen una grabación.')
        : words && pick(`They hear ${words}.`, `Oyen ${words}.`),
      patience: tellPatience(config, about),
      again: tellAgain(config, about),
      sure: tellSure(config, about),
      operator:
        operatorOn && operatorDigit !== null
          ? pick(`Key ${operatorDigit} asks for a person.`, `La tecla ${operatorDigit} pide hablar con alguien.`)
          : '',
      repeat: repeatOn
        ? pick(`They hear the choices again when they ${repeat}.`, `Oyen las opciones otra vez cuando ${repeat}.`)
        : '',
    },
    ports: {
      ...Object.fromEntries(
        options.map(({ id, label, digit }) => [
          id,
          digit === null
            ? pick(`Callers who say “${label}”${at}`, `Quienes dicen «${label}»${at}`)
            : pick(`Callers who press ${digit} (${label})${at}`, `Quienes pulsan ${digit} (${label})${at}`),
        ]),
      ),
      operator:
        operatorDigit === null
          ? pick(`Callers who ask for a person${at}`, `Quienes piden hablar con alguien${at}`)
          : pick(
              `Callers who ask for a person, or press ${operatorDigit}${at}`,
              `Quienes piden hablar con alguien, o pulsan ${operatorDigit}${at}`,
            ),
      no_input: lost.silent,
      no_match: lost.notUnderstood,
    },
  };
}
