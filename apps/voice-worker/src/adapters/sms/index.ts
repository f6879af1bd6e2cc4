import { among } from '../telephony/among';
import type { NumberOwners } from '../telephony/owners';
import type { SmsFactory, SmsProvider } from './contract';
import { telnyxSms } from './telnyx';
import { twilioSms } from './twilio';

/** Carriers in the order they are asked. One line per adapter. */
const CARRIERS: readonly SmsFactory[] = [telnyxSms, twilioSms];

/** The carrier that has the number to send from, among those the hotel has connected that send text messages. */
export async function smsOf(
  hotelId: string,
  from: string | null,
  parts: Parameters<SmsFactory>[1] & { numberOwners: NumberOwners },
): Promise<SmsProvider | null> {
  return among(
    await Promise.all(CARRIERS.map((carrier) => carrier(hotelId, parts))),
    hotelId,
    from,
    parts.numberOwners,
  );
}
