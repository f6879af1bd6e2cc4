import type { CallFacts, EffectOf, Json } from '../../model';
import { type ToolDefinition, toolOf } from '../../tools';
import { sample } from '../sample';

/** What a tool gives with an outcome where nobody says: the tool's own example, else one made from what it promises. */
export function toolOutput(
  { tool: name, input }: Pick<EffectOf<'tool'>, 'tool' | 'input'>,
  outcome: string,
  facts: CallFacts,
  at: number,
): Json {
  const tool = toolOf(name);
  if (tool === null || outcome === 'failure') return null;
  const read = tool.input.safeParse(input);
  const given = read.success ? (read.data as Record<string, Json>) : {};
  const own = tool.example?.({ outcome, input: read.success ? given : null, facts, at });
  return own === undefined ? invented(tool, outcome, given, at) : (own as Json);
}

function invented(tool: ToolDefinition, outcome: string, given: Record<string, Json>, at: number): Json {
  const plenty = outcome === 'success' || tool.outcomes.find(({ id }) => id === outcome)?.tone === 'good';
  return sample(tool.output, { given, plenty, at });
}
