import { type Decision, leave, wait } from '../../registry/decision';
import { DEFAULT_TEXTS } from '../../text/defaults';
import { type AgentContext, type Memory, speaking } from './memory';

/** The agent's own words: part of the conversation, heard or not. */
export function speak(ctx: AgentContext, memory: Memory, text: string): Memory {
  const { interruptible, voice } = ctx.config;
  const key = ctx.say(text, { interruptible, voice });
  return key === null ? memory : { ...memory, said: [...memory.said, { key, text: text.trim(), heard: null }] };
}

/** What it says whatever the model does. */
export function rehearse(ctx: AgentContext): void {
  const { opening, stillThere, filler, failure, voice } = ctx.config;
  const { no_cards, say_again, agent_again } = DEFAULT_TEXTS;
  for (const text of [opening, stillThere, filler, failure, no_cards, say_again, agent_again]) {
    ctx.say(ctx.text(text), { voice });
  }
}

/** The caller has the word: at once, or when the last sentence has been said. */
export function listen(ctx: AgentContext, memory: Memory): Decision {
  const ms = speaking(ctx) ? null : ctx.config.timeoutSeconds * 1_000;
  return wait(
    { ...memory, phase: memory.phase === 'confirming' ? 'confirming' : 'listening', hearing: false, keys: '' },
    ms,
  );
}

/** Leaves when the last words have been said. */
export function leaveBy(ctx: AgentContext, memory: Memory, port: string): Decision {
  if (!speaking(ctx)) return leave(port);
  ctx.stopListening();
  return wait({ ...memory, phase: 'leaving', port });
}

/** An apology, then the way for failures. */
export function giveUp(ctx: AgentContext, memory: Memory): Decision {
  ctx.stopSpeaking();
  return leaveBy(ctx, speak(ctx, memory, ctx.text(ctx.config.failure)), 'failed');
}
