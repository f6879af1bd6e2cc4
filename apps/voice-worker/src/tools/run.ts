import { forHotel, type ToolAnswer } from '@innline/db';
import { type Json, readToolInput, type ToolName, toolOf } from '@innline/flow';
import { isAppError } from '@innline/shared';
import type { EffectContext } from '../effects/contract';
import type { ToolContext, ToolHandler } from './contract';
import { TOOL_HANDLERS } from './index';
import { secretHeaders } from './secret-headers';

export interface ToolRequest {
  key: string;
  node: string | null;
  name: string;
  input: Json;
  timeoutMs: number;
  /** Aborted: nobody waits for the result any more. */
  signal: AbortSignal;
}

export type ToolResult =
  | { outcome: 'done'; name: string; output: Json }
  | { outcome: 'failed'; code: string; message: string }
  | { outcome: 'cancelled' };

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

async function act(name: ToolName, request: ToolRequest, call: EffectContext): Promise<ToolResult> {
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
    return request.signal.aborted ? { outcome: 'cancelled' } : failed('timeout', 'The tool took too long.');
  } catch (error) {
    if (request.signal.aborted) return { outcome: 'cancelled' };
    if (timeout.aborted) return failed('timeout', 'The tool took too long.');
    if (isAppError(error)) return failed(error.code, error.safeMessage);
    call.log.error({ err: error, tool: name }, 'A tool failed');
    return failed('internal', 'Something went wrong on our side.');
  } finally {
    aborted.release();
  }
}

/**
 * Runs a tool for a flow. The run is written down under its effect's key before and after, so that a repeated effect
 * finds what came of it instead of acting twice. While PostgreSQL is away only tools that need it fail.
 */
export async function runTool(request: ToolRequest, call: EffectContext): Promise<ToolResult> {
  const { key, node, name, input } = request;
  if (!toolOf(name)) return failed('unknown_tool', `This version does not know the tool ${name}.`);
  const runs = forHotel(call.hotelId).toolRuns;
  const begun = await runs
    .begin({ key, callId: call.id, node, tool: name, input, startedAt: new Date() })
    .catch(() => null);
  if (begun?.state === 'finished') {
    const { outcome, output, error } = begun.run;
    if (outcome === 'failure') return failed('repeated', error ?? 'The tool failed before.');
    return { outcome: 'done', name: outcome ?? 'success', output: output as Json };
  }
  const result = await act(name as ToolName, request, call);
  const end =
    result.outcome === 'done'
      ? { outcome: result.name, output: result.output }
      : { outcome: 'failure', error: result.outcome === 'failed' ? result.message : 'Cancelled.' };
  if (begun) await runs.finish({ key, ...end, finishedAt: new Date() }).catch(() => {});
  return result;
}
