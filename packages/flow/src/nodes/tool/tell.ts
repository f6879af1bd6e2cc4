import type { Telling, TellingContext } from '../../registry/telling';
import { toolTold } from '../../tools/told';
import type { ToolConfig } from './config';

/** “checkIn” → “check in”. */
const plainName = (field: string) =>
  field
    .replace(/([A-Z])/g, ' $1')
    .replaceAll('_', ' ')
    .toLowerCase();

export function tellTool(
  { tool, timeoutSeconds, sayResult, filler, holdMusic, input }: ToolConfig,
  about: TellingContext,
): Telling {
  const { pick, language, ports, name, said } = about;
  const given = Object.entries(input).flatMap(([field, value]) => {
    const words = typeof value === 'string' ? said({ en: value }) : '';
    return words === '' ? [] : [`${plainName(field)} ${words}`];
  });
  const heard = said(filler);
  const does = toolTold(tool, language);
  const own = ports.filter(({ id }) => id !== 'success' && id !== 'failure');
  return {
    goes: pick(`wait while we ${does}`, `esperan mientras ${does}`),
    instead: pick(`waiting while we ${does}`, `esperar mientras ${does}`),
    more: {
      input: given.length === 0 ? '' : pick(`With ${given.join(', ')}.`, `Con ${given.join(', ')}.`),
      music: holdMusic ? pick('They hear music while it works.', 'Oyen música mientras tanto.') : '',
      filler: heard && pick(`Meanwhile they hear ${heard}.`, `Mientras tanto oyen ${heard}.`),
      result: sayResult ? pick('They are told the result.', 'Se les dice el resultado.') : '',
      timeout: pick(
        `After ${timeoutSeconds} seconds it counts as not worked.`,
        `Pasados ${timeoutSeconds} segundos cuenta como fallido.`,
      ),
    },
    ports: {
      success: pick(`When “${name}” works, callers`, `Cuando «${name}» funciona, quienes llaman`),
      ...Object.fromEntries(
        own.map(({ id, label }) => [
          id,
          pick(`When “${name}” ends with “${label}”, callers`, `Cuando «${name}» acaba en «${label}», quienes llaman`),
        ]),
      ),
      failure: pick(`When “${name}” does not work, callers`, `Cuando «${name}» no funciona, quienes llaman`),
    },
  };
}
