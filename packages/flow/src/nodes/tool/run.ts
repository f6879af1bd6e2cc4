import type { FlowEvent, Json } from '../../model';
import type { NodeContext } from '../../registry/context';
import { type Decision, fault, leave, wait } from '../../registry/decision';
import { own } from '../../registry/own';
import type { ToolDefinition } from '../../tools/define';
import { toolOf } from '../../tools/tools';
import { begin } from '../_tool/begin';
import type { ToolConfig } from './config';
import { finish } from './finish';

export type ToolContext = NodeContext<ToolConfig>;

export type Memory = {
  attempt: number;
  /** When the tool's time is over, milliseconds UTC. */
  until: number;
  /** The filler was said, or there was none to say. */
  filled: boolean;
  /** The tool has ended while the filler was still being said. */
  ended: { outcome: string; output: Json } | null;
  /** The result is being said; the call leaves here after it. */
  port: string | null;
};

/** Starts the tool, or gives up where what it needs is missing. */
export function run(ctx: ToolContext, attempt: number, filled: boolean): Decision {
  const { config, node } = ctx;
  const tool = toolOf(config.tool);
  if (tool === null) return fault('bad_config', `"${node.name}" wants something this version cannot do.`);
  const input = inputOf(ctx, tool);
  const patienceMs = config.timeoutSeconds * 1_000;
  const ms = begin(ctx, tool, input, { patienceMs, quietly: !config.interruptible });
  if (ms === null) return finish(ctx, tool, 'failure', null);
  // who is being connected, recorded or played to hears that it goes on
  const said = filled || tool.onCall !== undefined;
  const memory: Memory = { attempt, until: ctx.at + ms, filled: said, ended: null, port: null };
  return wait(memory, said ? ms : Math.min(ms, config.fillerAfterSeconds * 1_000));
}

/** Blank fields are left out: nothing was given. */
function inputOf(ctx: ToolContext, tool: ToolDefinition): { [field: string]: Json } {
  const given = tool.fields.map(({ name }): [string, Json] => [name, ctx.value(own(ctx.config.input, name) ?? '')]);
  return Object.fromEntries(given.filter(([, value]) => value !== null && value !== ''));
}

/** It takes its time: say so, and play music after it. */
export function fill(ctx: ToolContext, memory: Memory): Decision {
  const { filler, holdMusic, interruptible, voice } = ctx.config;
  const saying = ctx.say(ctx.text(filler), { purpose: 'filler', interruptible, voice });
  if (saying === null && holdMusic) ctx.holdMusic(true);
  return wait({ ...memory, filled: true }, memory.until - ctx.at);
}

/** A system that does not answer may answer the second time; what must happen once is never tried again. */
const WORTH_TRYING = new Set(['timeout', 'unavailable', 'rate_limited']);

export function retried(ctx: ToolContext, memory: Memory, code: string): Decision | null {
  const tool = toolOf(ctx.config.tool);
  // A second try has a second key: a receiver could not tell it from a second booking.
  const harmless = tool?.retryable === true && tool.effectClass === 'repeatable';
  const again = harmless && WORTH_TRYING.has(code) && memory.attempt <= ctx.config.retries;
  return again ? run(ctx, memory.attempt + 1, memory.filled) : null;
}

/** `carry`: what ended it and is meant for the next step too. */
export function end(ctx: ToolContext, outcome: string, output: Json, carry: FlowEvent | null = null): Decision {
  const tool = toolOf(ctx.config.tool);
  return tool === null ? leave('failure') : finish(ctx, tool, outcome, output, carry);
}
