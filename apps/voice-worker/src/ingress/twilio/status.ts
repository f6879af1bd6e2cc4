import { AppError } from '@innline/shared';
import type { TwilioCallRef } from '../../adapters/telephony/twilio/addresses';
import { nothingToDo } from '../../adapters/telephony/twilio/twiml';
import { abandon } from '../../call/abandon';
import { idAt } from '../../call/carrier-calls';
import type { Services } from '../../services';
import type { Webhook } from '../webhook';
import { sendTwiml } from './answer';
import { twilioDoors } from './doors';
import { isFinal, numberOf, outcomeOf, type TwilioParams } from './params';
import { callOf, isFrom, readWebhook } from './verify';

/**
 * The carrier says that a call is over. Doubled, late or before the call it means the same. A call that is well connected
 * is left alone: its own stream knows better, and sooner.
 */
export async function closeCall(
  { CallSid, CallStatus }: TwilioParams,
  hotelId: string,
  call: Pick<TwilioCallRef, 'callId' | 'role' | 'leg'> | null,
  services: Services,
): Promise<void> {
  const carrierId = idAt(hotelId, CallSid);
  await services.carrierCalls.end('twilio', carrierId);
  if (!call) return;
  if (call.leg) await services.legs.unanswered(call.leg, outcomeOf(CallStatus));
  if (call.role === 'staff') return;
  // the carrier does not wait for it
  abandon({ hotelId, callId: call.callId, vendor: 'twilio', carrierId }, services).catch((error) =>
    services.log.error({ callId: call.callId, err: error }, 'A call whose caller is gone did not end'),
  );
}

/** How a call is doing: for calls to our numbers, and for legs we dialled. */
export const status = (path: string, id: string): Webhook => ({
  method: 'POST',
  path,
  vendor: 'twilio',
  door: twilioDoors.status(id),
  async handle(request, res) {
    const { services } = request;
    const read = readWebhook(request);
    const { params } = read;
    const ref = callOf(request);
    const number = numberOf(params.To);
    const hotelId =
      ref?.hotelId ?? (number === null ? null : await services.routes.lineByNumber(number))?.hotelId ?? null;
    if (hotelId === null || !(await isFrom(hotelId, request, read)))
      throw new AppError('forbidden', 'This number belongs to no hotel with a Twilio account here.');
    // legs we dial ourselves come by their audio
    if (ref?.leg && ref.given && params.CallStatus === 'in-progress')
      await services.handOvers.told(ref.leg, 'completed');
    if (isFinal(params.CallStatus)) {
      const announced = ref ?? (await services.carrierCalls.find('twilio', idAt(hotelId, params.CallSid)));
      await closeCall(params, hotelId, announced && { leg: null, ...announced }, services);
    }
    sendTwiml(res, nothingToDo());
  },
});
