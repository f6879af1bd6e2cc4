import type { NumberOwner } from '../contract';
import { twilioRest } from './rest';

/** Whether a number is on the hotel's Twilio account. */
export const twilioOwns: NumberOwner = async (hotelId, number, { accounts, env }) => {
  const account = await accounts.of(hotelId, 'twilio');
  if (!account) return false;
  const { incoming_phone_numbers: found } = (await twilioRest(account, env).get('/IncomingPhoneNumbers.json', {
    PhoneNumber: number,
  })) as { incoming_phone_numbers?: { phone_number: string }[] };
  // Twilio finds parts of numbers, too
  return found?.some(({ phone_number }) => phone_number === number) ?? false;
};
