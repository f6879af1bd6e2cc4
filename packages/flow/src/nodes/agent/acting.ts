import { type Decision, leave, wait } from '../../registry/decision';
import { toolOf } from '../../tools/tools';
import { isMusic, playMusic, running } from '../_tool/begin';
import { acted, start } from './act';
import { openEar } from './ear';
import { keep } from './keep';
import { type AgentContext, type Memory, speaking } from './memory';

const toolIn = (memory: Memory) => toolOf(memory.acting?.name ?? '');
/** It waits for the words before it. */
const notBegun = (memory: Memory) => memory.until === 0;

/** Goes on with what is being done. */
const rest = (ctx: AgentContext, memory: Memory): Decision =>
  notBegun(memory) ? wait(memory) : wait(memory, Math.max(0, memory.until - ctx.at));

function music(memory: Memory): boolean {
  return isMusic(toolIn(memory)) && !notBegun(memory);
}

/** A sentence ended while something is done, or before it is. */
export function onPlaybackActing(ctx: AgentContext, memory: Memory): Decision {
  const tool = toolIn(memory);
  if (!notBegun(memory) || speaking(ctx) || tool === null) return rest(ctx, memory);
  return start(ctx, memory, tool, memory.acting!);
}

/** The caller begins to speak: nobody shouts over music. */
export function onSpeechStartedActing(ctx: AgentContext, memory: Memory): Decision | null {
  if (!music(memory)) return null;
  ctx.holdMusic(false);
  return rest(ctx, memory);
}

/** Words over music end it; over anything else they wait until it is done. */
export function onSpeechActing(ctx: AgentContext, before: Memory, words: string): Decision {
  const memory = { ...before, waiting: [...before.waiting, words].slice(-5) };
  return music(memory) ? acted(ctx, memory, 'interrupted', { by: 'voice', words }) : rest(ctx, memory);
}

/** A noise: the music goes on. */
export function onNoiseActing(ctx: AgentContext, memory: Memory): Decision | null {
  if (!music(memory)) return null;
  playMusic(ctx, false);
  return rest(ctx, memory);
}

export function onKeyActing(ctx: AgentContext, memory: Memory, digit: string): Decision | null {
  const person = digit === '0';
  if (music(memory)) {
    const waiting = person ? memory.waiting : [...memory.waiting, digit].slice(-5);
    const next: Memory = { ...memory, waiting, port: person ? 'wants_human' : memory.port };
    return acted(ctx, next, 'interrupted', { by: 'key', words: null });
  }
  if (!person) return null;
  if (notBegun(memory)) {
    keep(ctx, memory, 'wants_human', null);
    return leave('wants_human');
  }
  // what is being booked is booked to its end; then the caller gets a person
  return rest(ctx, { ...memory, port: 'wants_human' });
}

/** The floor comes back, here or on another worker. */
export function resumeActing(ctx: AgentContext, memory: Memory): Decision {
  const tool = toolIn(memory);
  if (tool === null) return acted(ctx, memory, 'failure', null);
  if (notBegun(memory)) return start(ctx, memory, tool, memory.acting!);
  if (music(memory)) playMusic(ctx, false);
  else if (running(ctx) === null) return acted(ctx, memory, 'failure', null);
  else if (!tool.onCall) openEar(ctx);
  return rest(ctx, { ...memory, filled: true });
}
