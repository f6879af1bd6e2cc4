import type { NumberOwner } from '../contract';
import { telnyxClient } from './client';
import { findNumber } from './find-number';

/** Whether a number is on the hotel's Telnyx account. */
export const telnyxOwns: NumberOwner = async (hotelId, number, { accounts, env }) => {
  const account = await accounts.of(hotelId, 'telnyx');
  return account !== null && (await findNumber(telnyxClient(account, env), number)) !== null;
};
