import { AppError, VENDORS, type Vendor } from '@innline/shared';
import * as z from 'zod';
import { VENDOR_ADMINS } from '../../../adapters/admin';
import type { VendorAdmin } from '../../../adapters/admin/contract';
import type { Account } from '../../../data/accounts';
import type { Services } from '../../../services';

export const VendorParams = z.object({ vendor: z.enum(VENDORS as [Vendor, ...Vendor[]]) });

/** E.164 */
export const CarrierNumberText = z.string().regex(/^\+[1-9]\d{6,14}$/, 'a number such as +34971123456');

/** What every operation on a vendor may be refused for, besides what the vendor itself refuses. */
export const VENDOR_ERRORS = {
  404: 'This connection is not complete: the credentials are missing.',
  422: 'This vendor does not offer that, or refused it; `detail` says what to do.',
  503: 'The vendor cannot be reached, or did not answer as it should.',
};

/** The hotel's account and what can be done with it. @throws AppError `not_found` */
export async function adminOf(hotelId: string, vendor: Vendor, services: Services) {
  // a test right after saving must see what was saved
  services.accounts.forget(hotelId);
  const account = await services.accounts.of(hotelId, vendor);
  if (!account)
    throw new AppError('not_found', 'This connection is not complete. Enter the credentials and save first.');
  const admin = VENDOR_ADMINS[vendor] as VendorAdmin<Vendor> | undefined;
  return {
    account: account as Account<Vendor>,
    admin: admin ?? ({} as Partial<VendorAdmin<Vendor>>),
    env: services.env,
  };
}

/** @throws AppError `unprocessable`: the vendor's adapter has no such verb */
export function can<T>(verb: T | undefined): T {
  if (!verb) throw new AppError('unprocessable', 'This vendor does not offer that.');
  return verb;
}
