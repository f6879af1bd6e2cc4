import type { TelephonyFactory } from '../contract';
import { dialByTwilio } from './dial';

/** Calls placed by the hotel's Twilio account. */
export const twilioTelephony: TelephonyFactory = async (hotelId, { accounts, ...parts }) => {
  const account = await accounts.of(hotelId, 'twilio');
  return account && { id: 'twilio', dial: (o) => dialByTwilio(o, account, parts) };
};
