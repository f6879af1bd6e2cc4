import type { Json, ModelAction, TraceEntry } from '../../model';
import type { Decision } from '../../registry/decision';
import { DEFAULT_TEXTS } from '../../text/defaults';
import { addAction, settleSaid } from './history';
import { type AgentContext, type Memory, speaking } from './memory';
import { giveUp, speak } from './talk';
import { think } from './think';

type Why = Extract<TraceEntry, { type: 'model.refused' }>['why'];

/** So often a model may ask for what there is not, or say nothing, in one visit. */
const MOST_MISTAKES = 4;

/** Counts a mistake of the model; a decision where it was one too many. `action`: null where it was invented. */
export function mistake(ctx: AgentContext, before: Memory, why: Why, action: ModelAction | null): Memory | Decision {
  ctx.trace({ type: 'model.refused', node: ctx.node.id, why, name: action?.name ?? null });
  const memory = { ...before, mistakes: before.mistakes + 1 };
  return memory.mistakes < MOST_MISTAKES ? memory : giveUp(ctx, memory);
}

/** The model hears what was wrong with its wish and tries again; the caller hears that there is another try. */
export function refuse(
  ctx: AgentContext,
  before: Memory,
  asked: { id: string; name: string; input: Json },
  why: Why,
  action: ModelAction | null,
  told: string,
): Decision {
  const counted = mistake(ctx, before, why, action);
  if ('kind' in counted) return counted;
  const silent = counted.said.length === 0 && !speaking(ctx);
  const memory = silent ? speak(ctx, counted, ctx.text(DEFAULT_TEXTS.agent_again)) : counted;
  // what was said comes before what was asked for
  const heard = { ...memory, said: memory.said.map((one) => ({ ...one, heard: one.heard ?? one.text })) };
  return think(ctx, addAction(settleSaid(heard, ctx.language), asked, told));
}
