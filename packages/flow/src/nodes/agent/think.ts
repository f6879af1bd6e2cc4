import type { EffectOf, Json, ModelCall } from '../../model';
import { type Decision, wait } from '../../registry/decision';
import { actionsOf } from './actions';
import { openEar } from './ear';
import { settleSaid } from './history';
import { instructionsFor } from './instructions';
import { type AgentContext, type Memory, speaking } from './memory';
import { giveUp } from './talk';

/** Callers take a pause of this length for thinking; after it they hear that somebody is at work. */
export const FILLER_MS = 1_200;
/** Beyond this nobody waits for an answer, however it is filled. The worker's own fallbacks come long before. */
export const PATIENCE_MS = 20_000;

/** The model makes its turn from what was said so far. The ear stays open: the caller may go on. */
export function think(ctx: AgentContext, before: Memory): Decision {
  const { config, language } = ctx;
  // what is still being said is taken as heard: nothing interrupts it from here
  const said = before.said.map((one) => ({ ...one, heard: one.heard ?? (speaking(ctx) ? one.text : null) }));
  const memory = settleSaid({ ...before, said }, language);
  const request: Omit<EffectOf<'converse'>, 'kind' | 'key' | 'node'> = {
    instructions: instructionsFor(ctx),
    entries: memory.history,
    actions: actionsOf(config, ctx.call),
    language,
    clock: { at: ctx.at, timeZone: ctx.call.hotel.timeZone, country: ctx.call.hotel.country },
    model: config.model || null,
    temperature: config.temperature,
    timeoutMs: PATIENCE_MS,
  };
  ctx.converse(request);
  openEar(ctx);
  const until = ctx.at + PATIENCE_MS;
  return wait(
    { ...memory, phase: 'thinking', until, filled: false, hearing: false, keys: '', acting: null },
    FILLER_MS,
  );
}

/** The answer takes its time: say so once, and give up in the end. */
export function onThinkingDeadline(ctx: AgentContext, memory: Memory): Decision {
  const { interruptible, voice, filler } = ctx.config;
  if (ctx.at < memory.until) {
    if (!memory.filled && memory.said.length === 0) {
      ctx.say(ctx.text(filler), { purpose: 'filler', interruptible, voice });
    }
    return wait({ ...memory, filled: true }, memory.until - ctx.at);
  }
  stopThinking(ctx);
  return giveUp(ctx, memory);
}

export function stopThinking(ctx: AgentContext): void {
  const running = ctx.pending('converse');
  if (running !== null) ctx.cancel(running);
}

/** The model's wish in the end of a turn; null: it wants the caller to speak. Whatever is not one counts as none. */
export function callIn(output: Json): ModelCall | null {
  const call = isRecord(output) ? (output.call ?? null) : null;
  if (!isRecord(call)) return null;
  const { id, name, input } = call;
  if (typeof name !== 'string' || typeof input !== 'string') return null;
  return { id: typeof id === 'string' ? id : 'call', name, input };
}

export function isRecord(value: Json): value is { [key: string]: Json } {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
