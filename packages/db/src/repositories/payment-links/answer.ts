import type { Scope } from '../scope';
import { load, type PaymentLinkRow } from './rows';

export interface VendorPage {
  id: string;
  /** The vendor's id of it. */
  vendorId: string;
  url: string;
}

/** Keeps the page the vendor has made; the first one counts. */
export async function answer(scope: Scope, { id, vendorId, url }: VendorPage): Promise<PaymentLinkRow> {
  const where = { id, hotelId: scope.hotelId, url: null };
  await scope.db.paymentLink.updateMany({ where, data: { vendorId, url } });
  return load(scope, id);
}

/** The vendor has refused to make it: nothing is left that could be paid. One it has made stays. */
export async function discard(scope: Scope, id: string): Promise<void> {
  await load(scope, id);
  await scope.db.paymentLink.deleteMany({ where: { id, hotelId: scope.hotelId, url: null, state: 'open' } });
}
