import type { CallFacts, Json, ToolInput, ToolName } from '@innline/flow';
import type { Logger } from '@innline/shared/server';

/** What a tool knows of the call that runs it. */
export interface ToolContext {
  facts: CallFacts;
  /** The flow's moment, milliseconds UTC; may be a pretended one. */
  now: number;
  /** The effect's key: what acts once is done once under it. */
  effectKey: string;
  /** Aborts when the tool's time is over, the flow cancels it or the caller leaves. */
  signal: AbortSignal;
  log: Logger;
  /** Tests and houses with their own property system may be reached at private addresses. */
  privateAddresses: boolean;
}

export interface ToolAnswer {
  /** `success` or one of the tool's own outcomes. */
  outcome: string;
  output: Json;
}

/**
 * Does what a tool promises.
 * @throws AppError whose message may be shown to staff; anything else is a defect
 */
export type ToolHandler<N extends ToolName> = (input: ToolInput<N>, context: ToolContext) => Promise<ToolAnswer>;
