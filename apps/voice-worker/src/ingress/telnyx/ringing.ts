import { toE164 } from '@innline/shared/phone';
import type { Arrival } from '../../call/place-call';
import type { Services } from '../../services';
import { answerCall, tell } from './act';
import type { CarrierRef } from './book';
import { deskOf } from './desk';
import { type CarrierCall, newCarrierCall } from './state';

/** Who rings, as far as a call can begin with it. */
export const arrivalOf = (call: CarrierCall, ref: CarrierRef, from: string | null | undefined): Arrival => ({
  ...{ callId: call.callId, hotelId: call.hotelId, channel: 'phone', callerName: call.callerName },
  // nobody's number: whoever answers them says so
  target: { kind: 'line', lineId: call.lineId ?? '' },
  // a hidden number comes as a word
  callerNumber: from ? toE164(from) : null,
  ...{ userId: null, userName: null, language: null, pretendAt: null },
  carrier: { vendor: 'telnyx', ...ref },
});

/**
 * Writes down that somebody rings, before Telnyx hears that we know: from then on nobody else tells of them, and should
 * this worker die before it has answered, another one does. Their audio may reach any worker, which then has the call.
 * @returns the call as it is remembered; null: it was followed before
 */
export async function rememberRinging(
  ref: CarrierRef,
  fresh: CarrierCall,
  from: string | null | undefined,
  services: Services,
): Promise<CarrierCall | null> {
  const { arrivals } = services;
  const known = await deskOf(services).book.load(ref);
  if (known?.initiated || known?.stream) return null;
  const call = known ?? fresh;
  await arrivals.hold(arrivalOf(call, ref, from), 'telnyx');
  await arrivals.share(call.callId);
  return call;
}

/** Answers somebody who rings and whose worker died before it had. */
export async function answerRinging(arrival: Arrival, services: Services): Promise<void> {
  const { callId, hotelId, target, carrier } = arrival;
  const { arrivals } = services;
  if (!carrier?.callControlId) return arrivals.drop(callId);
  const ref = { hotelId, callControlId: carrier.callControlId };
  try {
    await arrivals.share(callId);
    const call = await deskOf(services).book.load(ref);
    if (call && (call.callId !== callId || call.ended !== null || call.letGo)) return await arrivals.drop(callId);
    const lineId = target.kind === 'line' && target.lineId ? target.lineId : null;
    const fresh = newCarrierCall({ hotelId, callId, lineId, role: 'caller', legId: null });
    // the worker that had their audio died before the call began
    if (call?.stream) await tell(ref, { kind: 'stream_broken', streamId: call.stream }, services);
    else if (call?.initiated) await answerCall(ref, call, services);
    else await tell(ref, { kind: 'initiated', callerName: arrival.callerName }, services, fresh);
  } catch (error) {
    // any worker may try
    arrivals.letGo(callId);
    throw error;
  }
}
