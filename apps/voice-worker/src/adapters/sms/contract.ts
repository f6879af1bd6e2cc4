import type { Accounts } from '../../data/accounts';
import type { WorkerEnv } from '../../env';

export interface Message {
  /** E.164 */
  to: string;
  /** E.164, a number of the hotel's account; null: any of them. */
  from: string | null;
  /** At most {@link MOST_CHARACTERS}. */
  text: string;
}

/** What carriers take in one go; longer ones are cut by nobody. */
export const MOST_CHARACTERS = 1_600;

/** Sending text messages. */
export interface SmsProvider {
  readonly id: string;
  /**
   * Hands the message to the carrier; whether a phone got it is another matter. `id` is the carrier's.
   * @throws AppError whose message may be shown, when the carrier does not take it
   */
  send(message: Message): Promise<{ id: string }>;
}

/** A carrier's provider for one hotel; null: the hotel has no account there. */
export type SmsFactory = (
  hotelId: string,
  parts: { accounts: Accounts; env: WorkerEnv },
) => Promise<SmsProvider | null>;
