import type { Telling, TellingContext } from '../../registry/telling';
import { toolTold } from '../../tools/told';
import type { ToolConfig } from './config';

export function tellTool({ tool, timeoutSeconds, sayResult }: ToolConfig, about: TellingContext): Telling {
  const { pick, language, ports, name } = about;
  const does = toolTold(tool, language);
  const own = ports.filter(({ id }) => id !== 'success' && id !== 'failure');
  return {
    goes: pick(`wait while we ${does}`, `esperan mientras ${does}`),
    instead: pick(`waiting while we ${does}`, `esperar mientras ${does}`),
    more: [
      ...(sayResult ? [pick('They are told the result.', 'Se les dice el resultado.')] : []),
      pick(
        `After ${timeoutSeconds} seconds it counts as not worked.`,
        `Pasados ${timeoutSeconds} segundos cuenta como fallido.`,
      ),
    ],
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
