import type { Telling, TellingContext } from '../../registry/telling';
import type { SubflowConfig } from './config';

export function tellSubflow(
  { flowId, ends, inputs }: SubflowConfig,
  { pick, flow, at, said }: TellingContext,
): Telling {
  const name = flow(flowId);
  const given = Object.entries(inputs).flatMap(([variable, template]) => {
    const value = said({ en: template });
    return value === '' ? [] : [`${variable.replaceAll('_', ' ')} ${value}`];
  });
  return {
    goes: pick(`go through ${name} and come back`, `pasan por ${name} y vuelven`),
    instead: pick(`going through ${name}`, `pasar por ${name}`),
    more: {
      inputs: given.length === 0 ? '' : pick(`It begins with ${given.join(', ')}.`, `Empieza con ${given.join(', ')}.`),
    },
    ports: Object.fromEntries(
      ends.map(({ id, label }) => [
        id,
        pick(`Callers who come back with “${label}”${at}`, `Quienes vuelven con «${label}»${at}`),
      ]),
    ),
  };
}
