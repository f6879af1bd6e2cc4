import type { TelephonyFactory, TelephonyParts, TelephonyProvider } from './contract';
import { liveKitTelephony } from './livekit';
import { telnyxTelephony } from './telnyx';
import { twilioTelephony } from './twilio';

/** Carriers in the order they are asked. One line per adapter. */
const CARRIERS: readonly TelephonyFactory[] = [telnyxTelephony, twilioTelephony, liveKitTelephony];

/** The first carrier the hotel has connected. */
export async function telephonyOf(hotelId: string, parts: TelephonyParts): Promise<TelephonyProvider | null> {
  for (const carrier of CARRIERS) {
    const provider = await carrier(hotelId, parts);
    if (provider) return provider;
  }
  return null;
}
