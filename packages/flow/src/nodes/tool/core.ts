import { leave, wait } from '../../registry/decision';
import { defineNode } from '../../registry/define';
import { toolOf } from '../../tools/tools';
import { isMusic, playMusic, running } from '../_tool/begin';
import { toolConfig } from './config';
import { sayResult } from './finish';
import { onMusic } from './music';
import { toolPorts } from './ports';
import { end, fill, type Memory, retried, run } from './run';
import { tellTool } from './tell';
import { toolWays } from './ways';

export const toolNode = defineNode({
  type: 'tool',
  label: 'Do something',
  help: 'Looks something up, books, or asks another system.',
  icon: 'wrench',
  category: 'act',
  config: toolConfig,
  ports: toolPorts,
  reads: ({ input, filler }) => [...Object.values(input), ...Object.values(filler)],
  writes: ({ result }) => (result === null ? [] : [result]),
  outlivesCaller({ tool: name }) {
    const tool = toolOf(name);
    return tool?.effectClass === 'once' || tool?.onCall?.kind === 'record';
  },
  verify: ({ tool, timeoutSeconds, retries }) => ({
    speaks: true,
    mayFail: true,
    silentSeconds: timeoutSeconds * (retries + 1),
    ...toolOf(tool)?.hints,
  }),
  ways: toolWays,
  tell: tellTool,
  summary: ({ tool }) => toolOf(tool)?.label ?? `Unknown: ${tool}`,
  rehearse: (ctx) => ctx.say(ctx.text(ctx.config.filler), { voice: ctx.config.voice }),
  enter: (ctx) => run(ctx, 1, false),
  on(ctx, event) {
    const memory = ctx.memory as Memory;
    if (isMusic(toolOf(ctx.config.tool)) && memory.port === null) return onMusic(ctx, memory, event);
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
        const work = running(ctx);
        if (work !== null) ctx.cancel(work);
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
    const music = isMusic(toolOf(ctx.config.tool));
    if (memory === null || (!music && running(ctx) === null)) return run(ctx, 1, false);
    if (music) playMusic(ctx, !ctx.config.interruptible);
    return wait({ ...memory, filled: true }, Math.max(0, memory.until - ctx.at));
  },
});
