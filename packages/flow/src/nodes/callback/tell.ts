import type { Telling, TellingContext } from '../../registry/telling';
import { tellPatience } from '../_question/tell';
import type { CallbackConfig } from './config';

export function tellCallback(config: CallbackConfig, about: TellingContext): Telling {
  const { pick, at, department, said } = about;
  const { windows, windowHours } = config;
  const offer = said(config.offer);
  const who =
    config.departmentId === null
      ? ''
      : pick(` from ${department(config.departmentId)}`, ` de ${department(config.departmentId)}`);
  return {
    goes: pick(`are offered a call back${who}`, `pueden pedir una llamada${who}`),
    instead: pick(`being offered a call back${who}`, `poder pedir una llamada${who}`),
    more: {
      offer: offer && pick(`They hear ${offer}.`, `Oyen ${offer}.`),
      patience: tellPatience(config, about),
      when: config.askWhen
        ? pick(
            `They choose among the next ${windows} times you are open, of ${windowHours} h each, or as soon as possible.`,
            `Eligen entre los ${windows} próximos momentos en que hay alguien, de ${windowHours} h cada uno, o cuanto antes.`,
          )
        : pick(
            'It is promised for the next moment you are there.',
            'Se promete para el próximo momento en que haya alguien.',
          ),
      promise: config.sayResult
        ? pick('They are told the time that was promised.', 'Se les dice la hora prometida.')
        : '',
    },
    ports: {
      booked: pick(`Callers who were promised a call back${at}`, `Quienes tienen prometida una llamada${at}`),
      declined: pick(`Callers who want no call back${at}`, `Quienes no quieren que se les llame${at}`),
      failed: pick(`Callers whom nobody may or can call back${at}`, `Aquellos a quienes no se puede llamar${at}`),
    },
  };
}
