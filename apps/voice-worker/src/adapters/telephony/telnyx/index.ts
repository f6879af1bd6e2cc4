import type { TelephonyFactory } from '../contract';
import { dial } from './dial';

/** Calls placed by Telnyx Call Control. */
export const telnyxTelephony: TelephonyFactory = async (hotelId, parts) => {
  const account = await parts.accounts.of(hotelId, 'telnyx');
  return account && { id: 'telnyx', dial: (o) => dial(o, account, parts) };
};
