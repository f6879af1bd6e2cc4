import type { NumberOwner } from '../contract';
import { findNumber } from './numbers';
import { twilioRest } from './rest';

/** Whether a number is on the hotel's Twilio account. */
export const twilioOwns: NumberOwner = async (hotelId, number, { accounts, env }) => {
  const account = await accounts.of(hotelId, 'twilio');
  return account !== null && (await findNumber(twilioRest(account, env), number)) !== null;
};
