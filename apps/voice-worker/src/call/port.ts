import type { FlowEvent } from '@innline/flow';
import type { CallEventBody } from '@innline/shared';
import type { Logger } from '@innline/shared/server';

type WithoutAt<T> = T extends unknown ? Omit<T, 'at'> : never;
/** A flow event before the runner puts its time on it. */
export type FlowEventBody = WithoutAt<FlowEvent>;

/** What every part of a call may do with the call as a whole. */
export interface CallPort {
  readonly id: string;
  readonly hotelId: string;
  readonly log: Logger;
  /** Tells the engine. Ignored once the call has ended. */
  post(event: FlowEventBody): void;
  /** Tells the journal, the desk and the softphone. `at`: when it happened, milliseconds since 1970; default now. */
  emit(body: CallEventBody, at?: number): void;
  /** Milliseconds since the call was answered. */
  elapsed(): number;
  /** The node the call is at. */
  node(): string | null;
  language(): string;
}
