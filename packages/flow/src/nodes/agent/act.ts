import type { Json } from '../../model';
import { type Decision, end, wait } from '../../registry/decision';
import { DEFAULT_TEXTS } from '../../text/defaults';
import type { ToolDefinition } from '../../tools/define';
import { outcomesOf, toolOf } from '../../tools/tools';
import { begin, endOf, isMusic, running } from '../_tool/begin';
import { openEar } from './ear';
import { addAction, addCaller, settleSaid } from './history';
import { type Acting, type AgentContext, type Memory, speaking } from './memory';
import { leaveBy, listen, speak } from './talk';
import { FILLER_MS, think } from './think';

/** The tool's own cap is the worker's; this is when the conversation goes on without it. */
const PATIENCE_MS = 15_000;
const MOST_KEPT_CHARACTERS = 300;

/** The same booking asked for once more, with the same details. */
export const askedAs = ({ name, input }: Acting): string =>
  `${name} ${JSON.stringify(Object.entries(input).sort(([a], [b]) => (a < b ? -1 : 1)))}`;

/** Says what is about to be done, with what, and asks whether it is right. */
export function confirm(ctx: AgentContext, memory: Memory, acting: Acting): Decision {
  const tool = toolOf(acting.name)!;
  const details = tool.fields
    .filter(({ name }) => Object.hasOwn(acting.input, name))
    .map(({ name, label }) => `${label}: ${String(acting.input[name])}`)
    .join(', ');
  const question = ctx
    .text(DEFAULT_TEXTS.confirm_action)
    .replace('{action}', () => tool.label)
    .replace('{details}', () => details);
  openEar(ctx, true);
  return listen(ctx, speak(ctx, { ...memory, phase: 'confirming', acting }, question));
}

/** Begins the tool. Its end comes back as an event; the caller may speak meanwhile, unless it is to the tool. */
export function run(ctx: AgentContext, memory: Memory, acting: Acting): Decision {
  const tool = toolOf(acting.name)!;
  const onCall = tool.onCall !== undefined;
  const ran: Memory = { ...memory, phase: 'acting', acting, filled: onCall, chain: memory.chain + 1, keys: '' };
  if (onCall && speaking(ctx)) return wait({ ...ran, until: 0 });
  return start(ctx, ran, tool, acting);
}

/** What is done to the call itself waits for the last words before it. */
export function start(ctx: AgentContext, memory: Memory, tool: ToolDefinition, acting: Acting): Decision {
  const ms = begin(ctx, tool, acting.input, { patienceMs: PATIENCE_MS, quietly: false });
  if (ms === null) return acted(ctx, memory, 'failure', null);
  if (!tool.onCall) openEar(ctx);
  return wait({ ...memory, until: ctx.at + ms }, tool.onCall ? ms : FILLER_MS);
}

/** It takes its time: say so once; in the end go on without it. */
export function onActingDeadline(ctx: AgentContext, memory: Memory): Decision {
  if (ctx.at < memory.until) {
    const { interruptible, voice, filler } = ctx.config;
    if (!memory.filled && !speaking(ctx)) ctx.say(ctx.text(filler), { purpose: 'filler', interruptible, voice });
    return wait({ ...memory, filled: true }, memory.until - ctx.at);
  }
  const work = running(ctx);
  if (work !== null) ctx.cancel(work);
  const music = isMusic(toolOf(memory.acting?.name ?? ''));
  return music ? acted(ctx, memory, 'success', { by: 'time', words: null }) : acted(ctx, memory, 'failure', null);
}

/** The tool has ended: the model hears how, and what the caller said meanwhile. */
export function acted(ctx: AgentContext, before: Memory, ended: string, output: Json): Decision {
  const { acting, port } = before;
  const tool = acting && toolOf(acting.name);
  if (!acting || !tool) return think(ctx, before);
  ctx.holdMusic(false);
  const outcome = outcomesOf(tool).find(({ id }) => id === endOf(tool, ended))?.id ?? 'failure';
  const spoken = tool.speak(output, outcome, ctx.language, ctx.call);
  ctx.setLast({ tool: tool.name, outcome, spoken });
  if (outcome === 'success' && tool.success?.endsAs) return end(tool.success.endsAs);
  const settled = settleSaid(allHeard(before), ctx.language);
  const told = addAction(settled, acting, resultFor(outcome, spoken, output));
  const memory = addCaller(
    { ...told, waiting: [], done: doneWith(before, acting, tool, outcome, spoken) },
    before.waiting,
    ctx.language,
  );
  // a key asked for a person while the booking was being made
  return port === null ? think(ctx, memory) : leaveBy(ctx, memory, port);
}

/** The caller has answered whether it shall be done. */
export function decided(ctx: AgentContext, memory: Memory, yes: boolean): Decision {
  const { acting } = memory;
  ctx.stopSpeaking();
  if (acting === null) return think(ctx, memory);
  const asked = settleSaid(allHeard(memory), ctx.language);
  if (yes) return run(ctx, asked, acting);
  return think(ctx, addAction(asked, acting, 'Not done: the caller said no. Ask what to change.'));
}

const allHeard = (memory: Memory): Memory => ({
  ...memory,
  said: memory.said.map((one) => ({ ...one, heard: one.heard ?? one.text })),
});

/** Also what failed: nobody knows whether a booking whose answer was lost was made, or a message was sent. */
function doneWith({ done }: Memory, acting: Acting, tool: ToolDefinition, outcome: string, spoken: string) {
  if (tool.effectClass !== 'once') return done;
  const lost = outcome === 'failure' || outcome === 'unknown';
  const told = lost ? 'It did not work, or its answer was lost. Offer a person.' : `Done already: ${spoken}`;
  return { ...done, [askedAs(acting)]: told.slice(0, MOST_KEPT_CHARACTERS) };
}

const resultFor = (outcome: string, spoken: string, output: Json) =>
  JSON.stringify({ outcome, say: spoken, data: output });
