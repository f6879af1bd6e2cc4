import type { Telling, TellingContext } from '../../registry/telling';
import { tellAgain, tellLost, tellPatience, tellSure } from '../_question/tell';
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

const TAKEN: Record<AnswerKind, [en: string, es: string]> = {
  free: ['words', 'palabras'],
  name: ['a name', 'un nombre'],
  date: ['a date', 'una fecha'],
  time: ['a time of day', 'una hora'],
  number: ['a number', 'un número'],
  digits: ['digits', 'cifras'],
  phone: ['a phone number', 'un número de teléfono'],
  yes_no: ['yes or no', 'sí o no'],
  words_or_keys: ['words or keys', 'palabras o teclas'],
};

/** What an answer must be; '': it may be anything. */
function tellKind({ kind, minDigits, maxDigits, min, max }: ListenConfig, { pick }: TellingContext): string {
  const [en, es] = TAKEN[kind];
  if (kind === 'digits' || kind === 'words_or_keys')
    return pick(
      `Their answer is taken as ${en}, ${minDigits} to ${maxDigits} digits long.`,
      `Su respuesta se toma como ${es}, de ${minDigits} a ${maxDigits} cifras.`,
    );
  if (kind === 'free') return '';
  const bounds = [
    min === null || kind !== 'number' ? '' : pick(`, at least ${min}`, `, al menos ${min}`),
    max === null || kind !== 'number' ? '' : pick(`, at most ${max}`, `, como mucho ${max}`),
  ].join('');
  return pick(`Their answer is taken as ${en}${bounds}.`, `Su respuesta se toma como ${es}${bounds}.`);
}

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
    more: {
      kind: tellKind(config, about),
      sure: tellSure(config, about),
      patience: tellPatience(config, about),
      again: tellAgain(config, about),
    },
    ports: {
      heard: pick(`Callers who answer${at}`, `Quienes contestan${at}`),
      no_input: lost.silent,
      not_understood: lost.notUnderstood,
    },
  };
}
