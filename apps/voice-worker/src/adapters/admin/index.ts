import type { Vendor } from '@innline/shared';
import { stripeAdmin } from '../payment/stripe/admin';
import { liveKitAdmin } from '../telephony/livekit/admin';
import { telnyxAdmin } from '../telephony/telnyx/admin';
import { twilioAdmin } from '../telephony/twilio/admin';
import type { VendorAdmin } from './contract';
import { deepgramAdmin } from './deepgram';
import { elevenLabsAdmin } from './elevenlabs';
import { modelAdmins } from './models';

/** By vendor; one line per adapter. What is not here yet cannot be tested from the page, and says so. */
export const VENDOR_ADMINS: { [V in Vendor]?: VendorAdmin<V> } = {
  telnyx: telnyxAdmin,
  livekit: liveKitAdmin,
  deepgram: deepgramAdmin,
  elevenlabs: elevenLabsAdmin,
  twilio: twilioAdmin,
  stripe: stripeAdmin,
  ...modelAdmins,
};
