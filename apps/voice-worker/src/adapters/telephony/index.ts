import type { Accounts } from '../../data/accounts';
import type { WorkerEnv } from '../../env';
import type { TelephonyProvider } from './contract';

/** A carrier's provider for one hotel; null: the hotel has no account there. */
export type TelephonyFactory = (
  hotelId: string,
  accounts: Accounts,
  env: WorkerEnv,
) => Promise<TelephonyProvider | null>;

/** Carriers in the order they are asked. One line per adapter. */
const CARRIERS: readonly TelephonyFactory[] = [];

/** The first carrier the hotel has connected. */
export async function telephonyOf(
  hotelId: string,
  accounts: Accounts,
  env: WorkerEnv,
): Promise<TelephonyProvider | null> {
  for (const carrier of CARRIERS) {
    const provider = await carrier(hotelId, accounts, env);
    if (provider) return provider;
  }
  return null;
}
