import { newId } from '@innline/shared/ids';
import { toE164 } from '@innline/shared/phone';
import { type CarrierCallId, readState } from '../../adapters/telephony/telnyx/tokens';
import type { Services } from '../../services';
import type { TelnyxMessage } from './events';

/**
 * Whose call a message is about, before it is known whether it is true. A call we have answered or placed says so in our
 * own signed words; a new one by the number that was called, or else by the hotel whose application it came in on.
 * @param hotelHint the hotel named in the webhook's address
 */
export async function whose(
  { payload }: TelnyxMessage,
  hotelHint: string | null,
  { routes, env }: Services,
): Promise<CarrierCallId | null> {
  const ours = readState(payload.client_state, env);
  if (ours) return ours;
  // `to` of a leg that leaves is not the hotel's own number
  const number = payload.to && payload.direction !== 'outgoing' ? toE164(payload.to) : null;
  const line = number ? await routes.lineByNumber(number) : null;
  const incoming = { callId: newId(), role: 'caller' as const, legId: null };
  if (line) return { ...line, ...incoming };
  return hotelHint ? { hotelId: hotelHint, lineId: null, ...incoming } : null;
}
