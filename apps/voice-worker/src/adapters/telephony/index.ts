import { among } from './among';
import type { TelephonyFactory, TelephonyParts, TelephonyProvider } from './contract';
import { liveKitTelephony } from './livekit';
import type { NumberOwners } from './owners';
import { telnyxTelephony } from './telnyx';
import { twilioTelephony } from './twilio';

/** Carriers in the order they are asked. One line per adapter. */
const CARRIERS: readonly TelephonyFactory[] = [telnyxTelephony, twilioTelephony, liveKitTelephony];

/**
 * The carrier that has the number to be shown, among those the hotel has connected; where none has it, or no number is
 * to be shown, the first one.
 */
export async function telephonyOf(
  hotelId: string,
  from: string | null,
  parts: TelephonyParts,
  owners: NumberOwners,
): Promise<TelephonyProvider | null> {
  return among(await Promise.all(CARRIERS.map((carrier) => carrier(hotelId, parts))), hotelId, from, owners);
}
