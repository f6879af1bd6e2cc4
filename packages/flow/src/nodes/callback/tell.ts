import type { Telling, TellingContext } from '../../registry/telling';
import { tellPatience } from '../_question/tell';
import type { CallbackConfig } from './config';

export function tellCallback(config: CallbackConfig, about: TellingContext): Telling {
  const { pick, at, department } = about;
  const who =
    config.departmentId === null
      ? ''
      : pick(` from ${department(config.departmentId)}`, ` de ${department(config.departmentId)}`);
  return {
    goes: pick(`are offered a call back${who}`, `pueden pedir una llamada${who}`),
    instead: pick(`being offered a call back${who}`, `poder pedir una llamada${who}`),
    more: [
      tellPatience(config, about),
      config.askWhen
        ? pick(
            'They choose among the next times you are open.',
            'Eligen entre los próximos momentos en que hay alguien.',
          )
        : pick(
            'It is promised for the next moment you are there.',
            'Se promete para el próximo momento en que haya alguien.',
          ),
    ],
    ports: {
      booked: pick(`Callers who were promised a call back${at}`, `Quienes tienen prometida una llamada${at}`),
      declined: pick(`Callers who want no call back${at}`, `Quienes no quieren que se les llame${at}`),
      failed: pick(`Callers whom nobody may or can call back${at}`, `Aquellos a quienes no se puede llamar${at}`),
    },
  };
}
