import type { Json } from '../../model';
import { withoutCards } from '../../understand/cards';
import type { AgentContext, Memory } from './memory';

const MOST_CHARACTERS = 1_000;

/**
 * Keeps how the conversation ended for the steps after it: `value` is the outcome's id, the text is the model's summary,
 * else the caller's last words.
 */
export function keep(ctx: AgentContext, memory: Memory, ending: string, summary: Json): void {
  const last = memory.history.findLast(({ by }) => by === 'caller');
  const words = typeof summary === 'string' && summary.trim() !== '' ? summary : last?.by === 'caller' ? last.text : '';
  const text = withoutCards(words.trim().slice(0, MOST_CHARACTERS), ctx.language);
  ctx.storeAnswer({ text, value: ending, by: 'speech', confidence: 1 }, false);
}
