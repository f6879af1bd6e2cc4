import { TWILIO_PATHS, type TwilioCallRef } from '../../adapters/telephony/twilio/addresses';
import { hangUp } from '../../adapters/telephony/twilio/twiml';
import { idAt } from '../../call/carrier-calls';
import type { Services } from '../../services';
import type { Webhook } from '../webhook';
import { apologyFor, sendTwiml, streamFor } from './answer';
import { twilioDoors } from './doors';
import { isFinal, numberOf, type TwilioParams } from './params';
import { closeCall } from './status';
import { verifiedCall } from './verify';

/** A call that loses its stream again and again reaches nobody: it hears why and ends. */
const MOST_RETURNS = 10;

async function next(params: TwilioParams, ref: TwilioCallRef, services: Services): Promise<string> {
  const { CallSid: sid, To, From } = params;
  const { hotelId, callId } = ref;
  const { carrierCalls } = services;
  const id = idAt(hotelId, sid);
  if ((await carrierCalls.returned('twilio', id)) > MOST_RETURNS) {
    await carrierCalls.end('twilio', id);
    return apologyFor('fault', 'connection_lost', hotelId, services);
  }
  const number = numberOf(To);
  const line = number && !(await carrierCalls.begun('twilio', id)) && (await services.routes.lineByNumber(number));
  // its first stream never reached us
  if (line && line.hotelId === hotelId) {
    const { lineId } = line;
    return streamFor({ kind: 'new', sid, hotelId, callId, lineId, from: numberOf(From) }, services);
  }
  return streamFor({ kind: 'back', sid, hotelId, callId }, services);
}

/**
 * A media stream has ended and Twilio asks how to go on. We closed it: the call is over. It broke: it goes on over a new
 * stream, at whichever worker that reaches.
 */
export const resume: Webhook = {
  method: 'POST',
  path: TWILIO_PATHS.resume,
  vendor: 'twilio',
  door: twilioDoors.resume,
  async handle(request, res) {
    const { services } = request;
    const { params, ref } = await verifiedCall(request);
    const { CallSid: sid } = params;
    if (isFinal(params.CallStatus)) await closeCall(params, ref.hotelId, ref, services);
    const over = ref.role === 'staff' || (await services.carrierCalls.ended('twilio', idAt(ref.hotelId, sid)));
    sendTwiml(res, over ? hangUp() : await next(params, ref, services));
  },
};
