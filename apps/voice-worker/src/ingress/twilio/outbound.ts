import { TWILIO_PATHS } from '../../adapters/telephony/twilio/addresses';
import { hangUp } from '../../adapters/telephony/twilio/twiml';
import { idAt } from '../../call/carrier-calls';
import type { Webhook } from '../webhook';
import { sendTwiml, streamFor } from './answer';
import { twilioDoors } from './doors';
import { verifiedCall } from './verify';

/** Somebody we have dialled picked up: their audio comes here, as long as somebody still waits for it. */
export const outbound: Webhook = {
  method: 'POST',
  path: TWILIO_PATHS.outbound,
  vendor: 'twilio',
  door: twilioDoors.outbound,
  async handle(request, res) {
    const { services } = request;
    const { params, ref } = await verifiedCall(request);
    const { CallSid: sid } = params;
    const { hotelId, callId, role, leg } = ref;
    const expected = leg === null ? null : await services.legs.find(leg);
    if (!expected || leg === null || (await services.carrierCalls.ended('twilio', idAt(hotelId, sid))))
      return sendTwiml(res, hangUp());
    await services.carrierCalls.announce('twilio', idAt(hotelId, sid), { callId, hotelId, role });
    sendTwiml(res, streamFor({ kind: 'leg', sid, hotelId, callId, leg, role }, services));
  },
};
