import type { FlowEvent, Json } from '../../model';
import { type Decision, leave, wait } from '../../registry/decision';
import type { Port } from '../../registry/port';
import type { ToolDefinition } from '../../tools/define';
import { outcomesOf } from '../../tools/tools';
import { endOf } from '../_tool/begin';
import type { Memory, ToolContext } from './run';

/** Keeps the result, says it where that is wanted, and leaves by the port for it. */
export function finish(
  ctx: ToolContext,
  tool: ToolDefinition,
  ended: string,
  output: Json,
  carry: FlowEvent | null = null,
): Decision {
  ctx.holdMusic(false);
  // An outcome the tool does not declare is none it may be trusted with.
  const outcome = outcomesOf(tool).find(({ id }) => id === endOf(tool, ended))?.id ?? 'failure';
  const spoken = tool.speak(output, outcome, ctx.language, ctx.call);
  ctx.setLast({ tool: tool.name, outcome, spoken });
  if (ctx.config.result !== null) ctx.setVariable(ctx.config.result, resultOf(output, outcome, spoken));
  return sayResult(ctx, portOf(ctx, tool, outcome), spoken, carry);
}

/** Also when a member has interrupted it: it is said once more. */
export function sayResult(ctx: ToolContext, port: string, spoken: string, carry: FlowEvent | null = null): Decision {
  const { interruptible, voice, sayResult: wanted } = ctx.config;
  const saying = wanted && port !== 'failure' ? ctx.say(spoken, { interruptible, voice }) : null;
  if (saying === null) return leave(port, carry);
  const memory: Memory = { attempt: 0, until: ctx.at, filled: true, ended: null, port };
  return wait(memory);
}

/** An outcome of the tool's own has its own way out where one is drawn; else it counts as done or not worked. */
function portOf(ctx: ToolContext, tool: ToolDefinition, outcome: string): string {
  const own = tool.outcomes.find(({ id }) => id === outcome);
  if (!own) return outcome;
  if (ctx.connected(own.id)) return own.id;
  return countsAs(own.tone);
}

/** What an outcome without a way of its own counts as. */
export const countsAs = (tone: Port['tone']) => (tone === 'bad' ? 'failure' : 'success');

function resultOf(output: Json, outcome: string, spoken: string): Json {
  const parts = output !== null && typeof output === 'object' && !Array.isArray(output) ? output : { value: output };
  return { ...parts, outcome, spoken };
}
