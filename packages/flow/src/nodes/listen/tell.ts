import type { Telling, TellingContext } from '../../registry/telling';
import { tellLost, tellPatience } from '../_question/tell';
import type { AnswerKind, ListenConfig } from './config';

/** After “callers”, where the question itself is not written. */
const ASKED: Record<AnswerKind, [en: string, es: string]> = {
  free: ['are asked what they wish', 'dicen qué desean'],
  name: ['are asked for a name', 'dan un nombre'],
  date: ['are asked for a date', 'dan una fecha'],
  time: ['are asked for a time', 'dan una hora'],
  number: ['are asked for a number', 'dan un número'],
  digits: ['are asked to key in digits', 'marcan unas cifras'],
  phone: ['are asked for a phone number', 'dan un número de teléfono'],
  yes_no: ['are asked for a yes or a no', 'dicen sí o no'],
  words_or_keys: ['are asked what they wish, in words or by keys', 'dicen o marcan qué desean'],
};

export function tellListen(config: ListenConfig, about: TellingContext): Telling {
  const { pick, said, at, name } = about;
  const words = said(config.prompt);
  const lost = tellLost(about);
  return {
    goes: words === '' ? pick(...ASKED[config.kind]) : pick(`are asked ${words}`, `oyen la pregunta ${words}`),
    instead:
      words === ''
        ? pick(`answering at “${name}”`, `contestar en «${name}»`)
        : pick(`being asked ${words}`, `oír la pregunta ${words}`),
    more: [tellPatience(config, about)],
    ports: {
      heard: pick(`Callers who answer${at}`, `Quienes contestan${at}`),
      no_input: lost.silent,
      not_understood: lost.notUnderstood,
    },
  };
}
