import { type Decision, leave, wait } from '../../registry/decision';
import { onKeyActing } from './acting';
import { answered, hearWords, miss, toPerson } from './hear';
import { type AgentContext, type Memory, speaking } from './memory';

/** Pause after a key before a number counts as complete, milliseconds. */
const KEY_PAUSE_MS = 3_000;
const MOST_KEYS = 40;

/** 0 is a person at any time; other keys are a number that is told to the model when it is complete. */
export function onKey(ctx: AgentContext, memory: Memory, digit: string): Decision | null {
  const { phase, keys } = memory;
  if (phase === 'leaving') return leave(memory.port!);
  if (phase === 'acting') return onKeyActing(ctx, memory, digit);
  if (digit === '0' && keys === '') return toPerson(ctx, memory);
  if (phase === 'confirming' && (digit === '1' || digit === '2')) return answered(ctx, memory, digit === '1');
  if (digit === '#' || digit === '*') return keys === '' ? miss(ctx, memory, 'not_understood') : onKeys(ctx, memory);
  if (speaking(ctx)) ctx.stopSpeaking();
  return wait({ ...memory, keys: (keys + digit).slice(0, MOST_KEYS), hearing: false }, KEY_PAUSE_MS);
}

/** No further key came. */
export const onKeys = (ctx: AgentContext, memory: Memory): Decision =>
  hearWords(ctx, { ...memory, keys: '', acting: null, phase: 'listening' }, memory.keys);
