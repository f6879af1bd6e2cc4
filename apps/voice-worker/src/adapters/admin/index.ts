import type { Vendor } from '@innline/shared';
import { liveKitAdmin } from '../telephony/livekit/admin';
import type { VendorAdmin } from './contract';

/** By vendor; one line per adapter. What is not here yet cannot be tested from the page, and says so. */
export const VENDOR_ADMINS: { [V in Vendor]?: VendorAdmin<V> } = {
  livekit: liveKitAdmin,
};
