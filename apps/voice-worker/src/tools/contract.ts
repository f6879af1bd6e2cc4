import type { HotelToolContext, ToolAnswer } from '@innline/db';
import type { ToolInput, ToolName } from '@innline/flow';
import type { Logger } from '@innline/shared/server';
import type { Services } from '../services';

/** What a tool knows of the call that runs it. */
export interface ToolContext extends HotelToolContext {
  services: Pick<Services, 'accounts' | 'env' | 'numberOwners'>;
  /** Aborts when the tool's time is over, the flow cancels it or the caller leaves. */
  signal: AbortSignal;
  log: Logger;
  /** Tests and houses with their own property system may be reached at private addresses. */
  privateAddresses: boolean;
  /** The secret headers that belong to an address: those of the hotel's HTTP service at or above it. */
  secretHeaders(url: string): Promise<Record<string, string>>;
}

/**
 * Does what a tool promises.
 * @throws AppError whose message may be shown to staff; anything else is a defect
 */
export type ToolHandler<N extends ToolName> = (input: ToolInput<N>, context: ToolContext) => Promise<ToolAnswer>;
