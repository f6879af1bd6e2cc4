import type { Telling, TellingContext } from '../../registry/telling';
import type { SubflowConfig } from './config';

export function tellSubflow({ flowId, ends }: SubflowConfig, { pick, flow, at }: TellingContext): Telling {
  const name = flow(flowId);
  return {
    goes: pick(`go through ${name} and come back`, `pasan por ${name} y vuelven`),
    instead: pick(`going through ${name}`, `pasar por ${name}`),
    ports: Object.fromEntries(
      ends.map(({ id, label }) => [
        id,
        pick(`Callers who come back with “${label}”${at}`, `Quienes vuelven con «${label}»${at}`),
      ]),
    ),
  };
}
