import { type Doing, times, UNCLEAR, type Way } from '../../registry/way';
import type { ToolDefinition } from '../../tools/define';
import { toolOf } from '../../tools/tools';
import type { ToolConfig } from './config';
import { countsAs } from './finish';

/** The filler is heard out, the tool ends, and what it found is heard out. */
const ends = (outcome: string): Doing[] => [{ hear: 'prompt' }, { outcome }, { hear: 'prompt' }];

/** What the effect of a tool calls an outcome. */
const rawEnd = (tool: ToolDefinition | null, outcome: string): string =>
  Object.entries(tool?.onCall?.ends ?? {}).find(([, named]) => named === outcome)?.[0] ?? outcome;

export function toolWays({ tool: name, input, retries, timeoutSeconds }: ToolConfig): Way[] {
  const tool = toolOf(name);
  if (tool?.onCall?.kind === 'music') return musicWays(tool, input);
  const failure: Way = {
    port: 'failure',
    by: 'world',
    does: [{ hear: 'prompt' }, ...times(tool?.onCall ? 1 : retries + 1, { fails: 'unavailable' })],
    seconds: tool?.onCall ? (tool.hints?.silentSeconds ?? 0) : timeoutSeconds * (retries + 1),
  };
  if (tool?.onCall?.kind === 'record') return [...recordWays(tool), failure];
  const seconds = tool?.hints?.silentSeconds ?? timeoutSeconds;
  const way = (port: string): Way => ({ port, by: 'world', does: ends(rawEnd(tool, port)), seconds });
  const own = (tool?.outcomes ?? []).map(({ id, tone }): Way => ({ ...way(id), otherwise: countsAs(tone) }));
  return [way('success'), ...own, failure];
}

/** Whoever speaks leaves a note; everybody else leaves none. */
function recordWays(tool: ToolDefinition): Way[] {
  const seconds = tool.hints?.silentSeconds ?? 0;
  return [
    { port: 'success', by: 'choice', does: ends(rawEnd(tool, 'success')), seconds },
    ...(['silence', 'wrong_keys', 'unclear'] as const).map(
      (by): Way => ({ port: 'empty', otherwise: 'failure', by, does: ends('empty'), seconds }),
    ),
  ];
}

function musicWays(tool: ToolDefinition, input: ToolConfig['input']): Way[] {
  const read = tool.input.safeParse(input);
  const seconds = read.success ? (read.data as { seconds: number }).seconds : 0;
  const over: Doing[] = [{ silence: 'deadline' }];
  return [
    { port: 'success', by: 'silence', does: over, seconds },
    { port: 'success', by: 'unclear', does: [...UNCLEAR, ...over], seconds },
    { port: 'interrupted', otherwise: 'success', by: 'wrong_keys', does: [{ press: '#' }], seconds: 0 },
    { port: 'interrupted', otherwise: 'success', by: 'choice', does: [{ press: '1' }], seconds: 0 },
  ];
}
