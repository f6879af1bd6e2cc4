import type { Vendor } from '@innline/shared';
import type { Account, Accounts } from '../../data/accounts';
import type { WorkerEnv } from '../../env';
import type { AbilitiesOf } from './abilities';

/** How a try of the credentials went; `words` are for the person who has just entered them. */
export interface TestResult {
  ok: boolean;
  words: string;
}

/** A number the hotel has with a carrier. */
export interface CarrierNumber {
  /** E.164 */
  number: string;
  /** The carrier's own id of it. */
  id: string;
  /** What the owner called it there. */
  label: string | null;
  /** Whether its calls already come to this Innline. */
  rings: 'here' | 'elsewhere' | 'nowhere';
}

export interface Voice {
  id: string;
  name: string;
  /** BCP 47 tags; empty: every language of the model. */
  languages: string[];
  /** A sample to listen to. */
  previewUrl: string | null;
}

/** One step of setting up a SIP trunk, in the order they are done. */
export interface TrunkStep {
  label: string;
  done: boolean;
  detail: string | null;
}

/**
 * What the Connections page can do with a vendor's account. Every call but `abilities` really asks the vendor.
 * @throws AppError whose message may be shown, for what the vendor refuses
 */
export interface VendorAdmin<V extends Vendor> {
  /** What the adapter declares of itself; asked without any account too. */
  abilities?: AbilitiesOf<V>;
  test(account: Account<V>, env: WorkerEnv): Promise<TestResult>;
  numbers?(account: Account<V>, env: WorkerEnv): Promise<CarrierNumber[]>;
  /** Makes calls to the number come here. Repeating it changes nothing. */
  assign?(account: Account<V>, number: string, env: WorkerEnv): Promise<void>;
  voices?(account: Account<V>, env: WorkerEnv): Promise<Voice[]>;
  /**
   * The SIP trunk's state, and, with `numbers`, sets it up or completes it. `accounts`: the hotel's other vendors, one of
   * which may be the trunk's other end.
   */
  trunk?(
    account: Account<V>,
    numbers: readonly string[] | null,
    env: WorkerEnv,
    accounts: Pick<Accounts, 'of'>,
  ): Promise<TrunkStep[]>;
}
