import type { SmsFactory, SmsProvider } from './contract';
import { telnyxSms } from './telnyx';
import { twilioSms } from './twilio';

/** Carriers in the order they are asked. One line per adapter. */
const CARRIERS: readonly SmsFactory[] = [telnyxSms, twilioSms];

/** The first carrier the hotel has connected that sends text messages. */
export async function smsOf(hotelId: string, parts: Parameters<SmsFactory>[1]): Promise<SmsProvider | null> {
  for (const carrier of CARRIERS) {
    const provider = await carrier(hotelId, parts);
    if (provider) return provider;
  }
  return null;
}
