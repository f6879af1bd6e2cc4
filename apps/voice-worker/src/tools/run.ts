import { forHotel, type ToolAnswer, type ToolRunEnd } from '@innline/db';
import { isOutsideTool, type Json, type OutsideTool, readToolInput, type ToolName } from '@innline/flow';
import { isAppError } from '@innline/shared';
import type { EffectContext } from '../effects/contract';
import type { ToolContext, ToolHandler } from './contract';
import { TOOL_HANDLERS } from './index';
import { secretHeaders } from './secret-headers';
import { unsureOf } from './unsure';

export interface ToolRequest {
  key: string;
  node: string | null;
  name: string;
  input: Json;
  timeoutMs: number;
  /** A worker before this one may have begun it. */
  again: boolean;
  /** Aborted: nobody waits for the result any more. */
  signal: AbortSignal;
}

export type ToolResult =
  | { outcome: 'done'; name: string; output: Json }
  | { outcome: 'failed'; code: string; message: string }
  | { outcome: 'cancelled' };

/** What the call's page shows of a run whose answer was lost. */
const LOST = 'Its answer was lost, so it is not known whether it was done. It was not done a second time.';

const failed = (code: string, message: string): ToolResult => ({ outcome: 'failed', code, message });

/** Resolves with the reason when the signal fires, and lets go of it otherwise. */
function whenAborted(signal: AbortSignal): { reason: Promise<'aborted'>; release(): void } {
  let listener = () => {};
  const reason = new Promise<'aborted'>((resolve) => {
    listener = () => resolve('aborted');
    if (signal.aborted) listener();
    signal.addEventListener('abort', listener, { once: true });
  });
  return { reason, release: () => signal.removeEventListener('abort', listener) };
}

function unknown(name: OutsideTool, input: Json): ToolResult | null {
  const output = unsureOf(name, input);
  return output === null ? null : { outcome: 'done', name: 'unknown', output };
}

async function act(name: OutsideTool, request: ToolRequest, call: EffectContext): Promise<ToolResult> {
  const read = readToolInput(name, request.input);
  if (!read.ok) return failed('bad_input', read.errors.map(({ message }) => message).join(' '));
  const timeout = AbortSignal.timeout(request.timeoutMs);
  const signal = AbortSignal.any([request.signal, timeout]);
  const context: ToolContext = {
    facts: call.facts,
    now: call.flowNow(),
    effectKey: request.key,
    language: call.language(),
    services: call.services,
    signal,
    log: call.log,
    privateAddresses: call.services.env.INNLINE_HTTP_PRIVATE,
    secretHeaders: (url) => secretHeaders(call.hotelId, url),
  };
  const aborted = whenAborted(signal);
  try {
    // the table pairs names and handlers; a union hides that from the compiler
    const work = (TOOL_HANDLERS[name] as ToolHandler<ToolName>)(read.input as never, context);
    work.catch(() => {});
    const answer: ToolAnswer | 'aborted' = await Promise.race([work, aborted.reason]);
    if (answer !== 'aborted') return { outcome: 'done', name: answer.outcome, output: answer.output };
    if (request.signal.aborted) return { outcome: 'cancelled' };
    return unknown(name, read.input as Json) ?? failed('timeout', 'The tool took too long.');
  } catch (error) {
    if (request.signal.aborted) return { outcome: 'cancelled' };
    const late = timeout.aborted || (isAppError(error) && error.code === 'timeout');
    if (late) return unknown(name, read.input as Json) ?? failed('timeout', 'The tool took too long.');
    if (isAppError(error)) return failed(error.code, error.safeMessage);
    call.log.error({ err: error, tool: name }, 'A tool failed');
    return failed('internal', 'Something went wrong on our side.');
  } finally {
    aborted.release();
  }
}

function endOf(result: ToolResult): Pick<ToolRunEnd, 'outcome' | 'output' | 'error'> {
  if (result.outcome === 'failed') return { outcome: 'failure', error: result.message };
  if (result.outcome === 'cancelled') return { outcome: 'failure', error: 'Cancelled.' };
  return { outcome: result.name, output: result.output, error: result.name === 'unknown' ? LOST : null };
}

/**
 * Runs a tool for a flow. The run is written down under its effect's key before and after, so that a repeated effect
 * finds what came of it instead of acting twice; one that was begun and never ended acts again only where the receiver
 * knows the key. While PostgreSQL is away only tools that need it fail.
 */
export async function runTool(request: ToolRequest, call: EffectContext): Promise<ToolResult> {
  const { key, node, name, input, again } = request;
  if (!isOutsideTool(name)) return failed('unknown_tool', `This version does not know the tool ${name}.`);
  const runs = forHotel(call.hotelId).toolRuns;
  const begun = await runs
    .begin({ key, callId: call.id, node, tool: name, input, startedAt: new Date() })
    .catch(() => null);
  if (begun?.state === 'finished') {
    const { outcome, output, error } = begun.run;
    if (outcome === 'failure') return failed('repeated', error ?? 'The tool failed before.');
    return { outcome: 'done', name: outcome ?? 'success', output: output as Json };
  }
  // without a database nobody knows whether the worker before this one had begun
  const mayHaveActed = begun ? begun.state === 'begun' : again;
  const { crashPoint } = call.services;
  crashPoint('tool_begun');
  const result = (mayHaveActed && unknown(name, input)) || (await act(name, request, call));
  crashPoint('tool_sent');
  const end = endOf(result.outcome === 'cancelled' ? (unknown(name, input) ?? result) : result);
  if (begun) await runs.finish({ key, ...end, finishedAt: new Date() }).catch(() => {});
  return result;
}
