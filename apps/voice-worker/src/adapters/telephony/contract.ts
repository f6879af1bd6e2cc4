import type { Logger } from '@innline/shared/server';
import type { CarrierLegs, LegResult } from '../../call/carrier-legs';
import type { Accounts } from '../../data/accounts';
import type { WorkerEnv } from '../../env';
import type { MediaHosts } from '../../media/livekit/hosts';

/**
 * The keys of an extension as carriers take them, `W` being a second; undefined: there are none. A switchboard that has just
 * answered listens after a moment.
 */
export const extensionKeys = (to: Dial['to']): string | undefined =>
  to.kind === 'number' && to.extension ? `W${to.extension.replaceAll(',', 'W')}` : undefined;

export interface Dial {
  callId: string;
  /** `staff`: somebody the caller is passed on to. `caller`: the call itself, placed by us. */
  role: 'staff' | 'caller';
  /** E.164, or a SIP address such as `sip:desk@pbx.example.com`. */
  to: { kind: 'number'; number: string; extension?: string } | { kind: 'sip'; address: string };
  /** E.164; null: a number of the account. */
  from: string | null;
  ringSeconds: number;
  /** Stops the ringing, or hangs up. */
  signal: AbortSignal;
}

/** Placing calls into the telephone network. Carriers implement it; without one, transfers to numbers fail politely. */
export interface TelephonyProvider {
  readonly id: string;
  /**
   * Rings somebody and gives the audio of whoever answers. Never throws: what the carrier refuses is `failed`. Closing the
   * audio hangs up.
   */
  dial(o: Dial): Promise<LegResult>;
}

export type CarrierId = 'telnyx' | 'twilio' | 'livekit';

/** What asking a carrier for a hotel's numbers needs of the worker. */
export interface OwnerParts {
  accounts: Accounts;
  env: WorkerEnv;
}

/** Whether a number (E.164) is on the hotel's account. @throws what the carrier or the database refuses with */
export type NumberOwner = (hotelId: string, number: string, parts: OwnerParts) => Promise<boolean>;

/** What a carrier's provider needs of the worker. */
export interface TelephonyParts extends OwnerParts {
  legs: CarrierLegs;
  mediaHosts: MediaHosts;
  log: Logger;
}

/** A carrier's provider for one hotel; null: the hotel has no account there. */
export type TelephonyFactory = (hotelId: string, parts: TelephonyParts) => Promise<TelephonyProvider | null>;
