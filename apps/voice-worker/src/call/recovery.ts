import type { CallMedia } from '../media/contract';
import type { Services } from '../services';
import type { CarrierIds } from './checkpoint';
import type { Arrival } from './place-call';

/** A caller who is still on the line somewhere, while the worker that heard them is gone. */
export interface WaitingCaller {
  callId: string;
  hotelId: string;
  carrier: CarrierIds | null;
}

/**
 * How a worker gets the audio of a call it has taken over, for ways in where it has to ask (join the room again, let
 * the carrier stream again). Where the far end comes back by itself (softphone, Twilio) there is no recovery: the call
 * waits, and the way in calls `reattach`.
 */
export interface Recovery {
  transport: CallMedia['transport'];
  /**
   * @returns null: the far end comes by itself, or has come, after what this has asked for
   * @throws CallerGone when the far end says that the caller has hung up; anything else is waited out
   */
  recover(caller: WaitingCaller, services: Services): Promise<CallMedia | null>;
  /** Fetches a caller whose call never began, and begins it; left out where the far end comes by itself. */
  begin?(arrival: Arrival, services: Services): Promise<void>;
}

/** The caller has hung up meanwhile: nobody has to be waited for. */
export class CallerGone extends Error {}

/** The recoveries there are (`ingress/recoveries.ts`), by what carries a call. */
export type Recoveries = readonly Recovery[];

export const recoveryOf = (recoveries: Recoveries, transport: CallMedia['transport']): Recovery | null =>
  recoveries.find((recovery) => recovery.transport === transport) ?? null;
