import { AppError } from '@innline/shared';
import { apologise } from '../../call/apologise';
import { idAt } from '../../call/carrier-calls';
import { type Arrival, NoAnswer, placeCall } from '../../call/place-call';
import { reattach } from '../../call/reattach';
import type { CallMedia } from '../../media/contract';
import type { Services } from '../../services';
import { languageOf } from './answer';
import type { Ticket } from './ticket';

async function begin(ticket: Extract<Ticket, { kind: 'new' }>, media: CallMedia, services: Services): Promise<void> {
  const { sid, callId, hotelId, lineId, from } = ticket;
  // an old webhook sent again gets a ticket, but not a call that has begun
  if (!(await services.carrierCalls.begin('twilio', idAt(hotelId, sid))))
    throw new AppError('forbidden', 'This call has begun already.');
  const arrival: Arrival = {
    ...{ callId, hotelId, target: { kind: 'line', lineId }, channel: 'phone', carrier: { vendor: 'twilio', sid } },
    ...{ callerNumber: from, callerName: null, userId: null, userName: null, language: null, pretendAt: null },
  };
  await services.arrivals.remember(arrival, media.transport);
  services.crashPoint('arrived');
  await placeCall(arrival, media, services, () => {});
}

async function goOn(ticket: Extract<Ticket, { kind: 'back' }>, media: CallMedia, services: Services): Promise<void> {
  if (await reattach(ticket, media, services)) return;
  throw new NoAnswer('fault', 'not_resumable', 'en');
}

/**
 * Takes a verified stream to where it belongs. Whoever finds nobody there hears why: never silence.
 * @throws AppError `forbidden` when the call is somebody else's
 */
export async function admit(ticket: Ticket, media: CallMedia, services: Services): Promise<void> {
  try {
    if (ticket.kind === 'new') return await begin(ticket, media, services);
    if (ticket.kind === 'leg') {
      if (await services.legs.arrived(ticket.leg, media)) return;
      throw new NoAnswer('goodbye', 'nobody_waits', 'en');
    }
    await goOn(ticket, media, services);
  } catch (error) {
    if (error instanceof AppError && error.code === 'forbidden') throw error;
    const known = error instanceof NoAnswer ? error : new NoAnswer('fault', 'internal', 'en');
    if (known !== error) services.log.error({ err: error, callId: ticket.callId }, 'A stream could not be served');
    services.log.warn({ callId: ticket.callId, why: known.why }, 'A caller heard an apology');
    await services.arrivals.drop(ticket.callId);
    const language = await languageOf(ticket.hotelId, services);
    await apologise(media, known.sentence, known.why, language, services);
  }
}
