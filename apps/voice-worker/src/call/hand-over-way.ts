import type { Dial } from '../adapters/telephony/contract';
import type { CallMedia } from '../media/contract';
import type { Services } from '../services';
import type { HandOverOutcome } from './hand-overs';
import type { WaitingCaller } from './recovery';

/** After the last ring a carrier tells within seconds; whoever hears nothing by then goes on. */
export const SETTLE_MS = 15_000;

/** How long a caller whom their carrier has is waited for, milliseconds: until it has told, and they are back. */
export const longestAway = (ringSeconds: number, { INNLINE_RETURN_MS }: Services['env']): number =>
  ringSeconds * 1_000 + SETTLE_MS + INNLINE_RETURN_MS;

export interface HandOverOrder {
  /** Ours, known before the carrier is asked: whoever goes on with the call finds by it how it ended. */
  id: string;
  to: Dial['to'];
  ringSeconds: number;
}

/** `refused`: the carrier would not even begin, and the caller has never left. */
export type HandOverResult = HandOverOutcome | 'refused';

/**
 * How a carrier takes a caller from us for good (a cold transfer). A caller whom nobody answers is ours again: over the
 * connection they had, or the way in lets them come back.
 */
export interface HandOverWay {
  transport: CallMedia['transport'];
  /** @returns what does it. Never rejects. Null: this caller cannot be taken (a page, a call we placed), or not to there */
  of(
    caller: WaitingCaller,
    to: HandOverOrder['to'],
    services: Services,
  ): Promise<((order: HandOverOrder) => Promise<HandOverResult>) | null>;
}
