import type { Accounts } from '../../data/accounts';
import type { WorkerEnv } from '../../env';

/** What somebody is asked to pay, on a page of the vendor. */
export interface Checkout {
  hotelId: string;
  /** Id of our payment link: the same one is made once, however often it is asked for. */
  paymentId: string;
  /** Hundredths of the currency's main unit. */
  amount: number;
  /** ISO 4217 */
  currency: string;
  /** What it is for, as the guest reads it; at most {@link MOST_DESCRIPTION} characters. */
  description: string;
  /** Filled in on the page; null: the guest does. */
  email: string | null;
  /** Milliseconds UTC, between 30 minutes and 24 hours from now. */
  expiresAt: number;
  /** Where the guest's browser goes once they have paid. */
  thanksUrl: string;
}

export const MOST_DESCRIPTION = 200;

/** Taking payments on the vendor's own pages: card numbers never come to us. */
export interface PaymentProvider {
  readonly id: string;
  /** Largest amount of one link, in hundredths of the hotel's currency. */
  readonly most: number;
  /** How long a link holds, milliseconds. */
  readonly holdsMs: number;
  /**
   * Makes the page. Asking again with the same checkout gives the same page.
   * @throws AppError whose message may be shown; `unavailable` and `timeout`: nobody knows whether it was made
   */
  open(checkout: Checkout, signal: AbortSignal): Promise<{ vendorId: string; url: string }>;
  /** From now on it cannot be paid. @throws AppError `conflict` when it has been paid or is over */
  close(vendorId: string): Promise<void>;
}

/** A vendor's provider for one hotel; null: the hotel has no account there. */
export type PaymentFactory = (
  hotelId: string,
  parts: { accounts: Accounts; env: WorkerEnv },
) => Promise<PaymentProvider | null>;
