import type { FlowEventOf } from '../../model';
import { type Decision, leave, wait } from '../../registry/decision';
import { DEFAULT_TEXTS } from '../../text/defaults';
import { plain } from '../../understand/fold';
import { lexiconOf } from '../../understand/lexicon';
import { yesNo } from '../../understand/yes-no';
import { confirm, decided } from './act';
import { onNoiseActing, onPlaybackActing, onSpeechActing } from './acting';
import { addAction, addCaller, heardOf, settleSaid } from './history';
import { keep } from './keep';
import { type AgentContext, type Memory, speaking } from './memory';
import { leaveBy, listen, speak } from './talk';
import { stopThinking, think } from './think';

/** Longest time we listen to one utterance. */
export const MAX_UTTERANCE_MS = 20_000;

/** The caller's next words, keyed or said: the model answers them, whatever it was doing. */
export function hearWords(ctx: AgentContext, before: Memory, words: string): Decision {
  stopThinking(ctx);
  ctx.stopSpeaking();
  const turns = before.turns + 1;
  const memory = addCaller(settleSaid({ ...before, turns, misses: 0, chain: 0 }, ctx.language), [words], ctx.language);
  return turns > ctx.config.turnLimit ? leave('limit') : think(ctx, memory);
}

/** Straight to a person, without asking the model. */
export function toPerson(ctx: AgentContext, memory: Memory): Decision {
  keep(ctx, memory, 'wants_human', null);
  return leave('wants_human');
}

export function onSpeech(
  ctx: AgentContext,
  memory: Memory,
  { text, rejected, by }: FlowEventOf<'speech.final'>,
): Decision | null {
  if (memory.phase === 'leaving') return null;
  const over = speaking(ctx) && by === 'speech';
  if (over && !ctx.config.interruptible) return null;
  const words = text.trim();
  if (rejected || words === '') {
    if (memory.phase === 'acting') return onNoiseActing(ctx, memory);
    if (memory.phase === 'thinking') return null;
    // "mhm" while the agent goes on is no answer and no mistake
    return over ? wait({ ...memory, hearing: false }) : miss(ctx, memory, 'not_understood');
  }
  if (lexiconOf(ctx.language).builtins.operator.includes(plain(words)) && memory.phase !== 'acting') {
    return toPerson(ctx, addCaller(memory, [words], ctx.language));
  }
  switch (memory.phase) {
    case 'acting':
      return onSpeechActing(ctx, memory, words);
    case 'confirming':
      return onAnswer(ctx, memory, words);
    default:
      return hearWords(ctx, memory, words);
  }
}

/** Yes, no, or something else, which is no yes. */
function onAnswer(ctx: AgentContext, memory: Memory, words: string): Decision {
  const answer = yesNo(words, ctx.language);
  if (answer !== null) return answered(ctx, memory, answer.value);
  const { acting } = memory;
  const refused = acting
    ? addAction(settleSaid(memory, ctx.language), acting, 'Not done: the caller did not say yes.')
    : memory;
  return hearWords(ctx, { ...refused, acting: null, phase: 'listening' }, words);
}

/** The caller said or keyed whether it is right. */
export function answered(ctx: AgentContext, memory: Memory, yes: boolean): Decision {
  const turns = memory.turns + 1;
  if (turns > ctx.config.turnLimit) return leave('limit');
  return decided(ctx, { ...memory, turns, misses: 0, chain: 0 }, yes);
}

/** Nothing was heard, or nothing that could be understood. */
export function miss(ctx: AgentContext, before: Memory, why: 'no_input' | 'not_understood'): Decision {
  const misses = before.misses + 1;
  ctx.trace({ type: 'try.failed', node: ctx.node.id, why, tries: misses, said: null });
  if (misses >= ctx.config.tries) return leave('limit');
  ctx.stopSpeaking();
  const memory = { ...before, misses, keys: '', hearing: false };
  if (memory.phase === 'confirming' && memory.acting) return confirm(ctx, { ...memory, said: [] }, memory.acting);
  const settled = settleSaid(memory, ctx.language);
  // a noise broke into the answer: the caller still waits for it
  if (settled.history.at(-1)?.by === 'caller') return think(ctx, settled);
  const text = ctx.text(why === 'no_input' ? ctx.config.stillThere : DEFAULT_TEXTS.say_again);
  return listen(ctx, speak(ctx, settled, text));
}

/** A sentence ended, or was broken off. */
export function onPlayback(
  ctx: AgentContext,
  before: Memory,
  event: FlowEventOf<'playback.finished' | 'playback.interrupted'>,
): Decision {
  const text = before.said.find(({ key }) => key === event.effect)?.text ?? null;
  const heard = event.type === 'playback.finished' ? text : event.heardText;
  const memory: Memory = { ...before, said: heardOf(before.said, event.effect, heard) };
  const byVoice = event.type === 'playback.interrupted' && event.by === 'speech';
  switch (memory.phase) {
    case 'leaving':
      return speaking(ctx) ? wait(memory) : leaveBy(ctx, memory, memory.port!);
    case 'acting':
      return onPlaybackActing(ctx, memory);
    case 'thinking':
      // the caller breaks in: what has not been said will not be
      if (!byVoice) return wait(memory, Math.max(0, memory.until - ctx.at));
      stopThinking(ctx);
      return wait({ ...memory, phase: 'listening', hearing: true }, MAX_UTTERANCE_MS);
    default:
      if (byVoice) return wait({ ...memory, hearing: true }, MAX_UTTERANCE_MS);
      if (speaking(ctx)) return wait(memory);
      return wait(memory, memory.hearing ? MAX_UTTERANCE_MS : ctx.config.timeoutSeconds * 1_000);
  }
}
