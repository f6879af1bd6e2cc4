import type { CallFacts, ReadyFlow } from '@innline/flow';
import type { CallMedia } from '../media/contract';
import type { Speech } from '../services';
import type { CarrierIds, Checkpoint } from './checkpoint';
import type { Lease } from './ledger';

/** What a live call is made of. */
export interface CallSetup {
  lease: Lease;
  flow: ReadyFlow;
  from: Checkpoint['flow'];
  facts: CallFacts;
  /** null: the caller's connection broke with the worker before; they are waited for. */
  media: CallMedia | null;
  transport: CallMedia['transport'];
  /** The hotel's engines as the call began. */
  speech: Speech;
  carrier: CarrierIds | null;
  record: boolean;
  /** Nothing is recorded before the flow's variable for it says so. */
  consentFirst: boolean;
  userId: string | null;
  /** Milliseconds UTC; corrected when the caller is really on the line. */
  answeredAt: number;
  /** What the flow's clock is ahead of ours. */
  clockOffset: number;
  eventSeq: number;
  /** The caller's leg. */
  legId: string;
  /** The last command of a member that was followed. */
  lastCommand: string;
}
