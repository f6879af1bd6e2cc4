import type { PaymentFactory, PaymentProvider } from './contract';
import { stripePayments } from './stripe';

/** Vendors in the order they are asked. One line per adapter. */
const VENDORS: readonly PaymentFactory[] = [stripePayments];

/** The first vendor the hotel has connected that takes payments; null: it has none. */
export async function paymentsOf(
  hotelId: string,
  parts: Parameters<PaymentFactory>[1],
): Promise<PaymentProvider | null> {
  for (const vendor of VENDORS) {
    const provider = await vendor(hotelId, parts);
    if (provider) return provider;
  }
  return null;
}
