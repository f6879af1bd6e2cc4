import type { Port } from '../../registry/port';
import { toolOf } from '../../tools/tools';
import { isMusic } from '../_tool/begin';
import type { ToolConfig } from './config';

/** The ways out of a tool; nothing can go wrong with music. */
export function toolPorts({ tool: name }: ToolConfig): Port[] {
  const tool = toolOf(name);
  const { label = 'Done', endsAs, required = endsAs === undefined } = tool?.success ?? {};
  return [
    { id: 'success', label, tone: 'good', required, ...(endsAs && { endsAs }) },
    ...(tool?.outcomes ?? []).map(
      ({ id, label, tone }): Port => ({ id, label, tone, required: false, elsewhere: true }),
    ),
    ...(isMusic(tool) ? [] : [{ id: 'failure', label: 'Did not work', tone: 'bad', required: true } as const]),
  ];
}
