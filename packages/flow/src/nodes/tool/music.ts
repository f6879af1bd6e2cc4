import type { FlowEvent } from '../../model';
import { type Decision, wait } from '../../registry/decision';
import { playMusic } from '../_tool/begin';
import { end, type Memory, type ToolContext } from './run';

/** Music plays for its time, or until the caller says something or presses a key. */
export function onMusic(ctx: ToolContext, memory: Memory, event: FlowEvent): Decision | null {
  const left = Math.max(0, memory.until - ctx.at);
  switch (event.type) {
    case 'deadline':
      return end(ctx, 'success', { by: 'time', words: null });
    case 'digit':
      // the key is meant for whoever asks next
      return end(ctx, 'interrupted', { by: 'key', words: null }, event);
    case 'speech.started':
      // nobody shouts over music
      ctx.holdMusic(false);
      return wait(memory, left);
    case 'speech.final': {
      const words = event.text.trim();
      if (!event.rejected && words !== '') return end(ctx, 'interrupted', { by: 'voice', words });
      playMusic(ctx, !ctx.config.interruptible);
      return wait(memory, left);
    }
    default:
      return null;
  }
}
