import { leave, wait } from '../../registry/decision';
import { defineNode } from '../../registry/define';
import type { Port } from '../../registry/port';
import { type Doing, times, type Way } from '../../registry/way';
import { toolOf } from '../../tools/tools';
import { toolConfig } from './config';
import { countsAs, sayResult } from './finish';
import { end, fill, type Memory, retried, run } from './run';
import { tellTool } from './tell';

/** The filler is heard out, the tool ends, and what it found is heard out. */
const ends = (outcome: string): Doing[] => [{ hear: 'prompt' }, { outcome }, { hear: 'prompt' }];

export const toolNode = defineNode({
  type: 'tool',
  label: 'Do something',
  help: 'Looks something up, books, or asks another system.',
  icon: 'wrench',
  category: 'act',
  config: toolConfig,
  ports: ({ tool }) => [
    { id: 'success', label: 'Done', tone: 'good', required: true },
    ...(toolOf(tool)?.outcomes ?? []).map(
      ({ id, label, tone }): Port => ({ ...{ id, label, tone, required: false }, elsewhere: true }),
    ),
    { id: 'failure', label: 'Did not work', tone: 'bad', required: true },
  ],
  reads: ({ input, filler }) => [...Object.values(input), ...Object.values(filler)],
  writes: ({ result }) => (result === null ? [] : [result]),
  outlivesCaller: ({ tool }) => toolOf(tool)?.effectClass === 'once',
  verify: ({ tool, timeoutSeconds, retries }) => ({
    speaks: true,
    mayFail: true,
    reachesPerson: tool === 'schedule_callback',
    silentSeconds: timeoutSeconds * (retries + 1),
  }),
  ways: ({ tool, retries, timeoutSeconds }) => [
    { port: 'success', by: 'world', does: ends('success'), seconds: timeoutSeconds },
    ...(toolOf(tool)?.outcomes ?? []).map(
      ({ id, tone }): Way => ({
        ...{ port: id, otherwise: countsAs(tone), by: 'world' },
        ...{ does: ends(id), seconds: timeoutSeconds },
      }),
    ),
    {
      port: 'failure',
      by: 'world',
      does: [{ hear: 'prompt' }, ...times(retries + 1, { fails: 'unavailable' })],
      seconds: timeoutSeconds * (retries + 1),
    },
  ],
  tell: tellTool,
  summary: ({ tool }) => toolOf(tool)?.label ?? `Unknown: ${tool}`,
  enter: (ctx) => run(ctx, 1, false),
  on(ctx, event) {
    const memory = ctx.memory as Memory;
    switch (event.type) {
      case 'playback.finished':
      case 'playback.interrupted':
        if (memory.port !== null) return leave(memory.port);
        if (memory.ended !== null) return end(ctx, memory.ended.outcome, memory.ended.output);
        if (ctx.config.holdMusic) ctx.holdMusic(true);
        return wait(memory, memory.until - ctx.at);
      case 'digit':
        // Whoever knows what comes next need not hear the result out.
        return memory.port === null ? null : leave(memory.port, event);
      case 'effect.done':
        // The filler is short: breaking it off in the middle sounds worse than its last second.
        if (ctx.pending('say') === null) return end(ctx, event.outcome, event.output);
        return wait({ ...memory, ended: { outcome: event.outcome, output: event.output } });
      case 'effect.failed':
        return retried(ctx, memory, event.code) ?? end(ctx, 'failure', null);
      case 'deadline': {
        if (ctx.at < memory.until) return fill(ctx, memory);
        const running = ctx.pending('tool');
        if (running !== null) ctx.cancel(running);
        return end(ctx, 'failure', null);
      }
      default:
        return null;
    }
  },
  resume(ctx) {
    const memory = ctx.memory as Memory | null;
    if (memory?.port != null) return sayResult(ctx, memory.port, String(ctx.lookup('last.spoken') ?? ''));
    if (memory?.ended != null) return end(ctx, memory.ended.outcome, memory.ended.output);
    if (memory === null || ctx.pending('tool') === null) return run(ctx, 1, false);
    return wait({ ...memory, filled: true }, Math.max(0, memory.until - ctx.at));
  },
});
