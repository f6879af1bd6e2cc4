import type { CarrierCallId } from '../../adapters/telephony/telnyx/tokens';
import { apologise } from '../../call/apologise';
import { NoAnswer, placeCall } from '../../call/place-call';
import { reattach } from '../../call/reattach';
import type { CallMedia } from '../../media/contract';
import type { TelnyxStart } from '../../media/telnyx-messages';
import type { TelnyxStream } from '../../media/telnyx-stream';
import type { Services } from '../../services';
import { tell } from './act';
import type { CarrierRef } from './book';
import { deskOf } from './desk';
import { fallBack } from './fall-back';
import { openLine } from './line';
import { arrivalOf } from './ringing';
import { type CarrierCall, newCarrierCall } from './state';

/** A caller's audio has arrived: the call begins, or goes on where it was. */
export async function connectCaller(
  stream: TelnyxStream,
  start: TelnyxStart,
  whose: CarrierCallId,
  ref: CarrierRef,
  services: Services,
): Promise<void> {
  const { beginning } = deskOf(services);
  const taken = await tell(
    ref,
    { kind: 'taken', workerId: services.workerId, streamId: stream.id },
    services,
    newCarrierCall(whose),
  );
  // over before its audio came
  if (!taken || taken.state.ended !== null) return stream.close();
  const { state, effects } = taken;
  const { callId } = state;
  const media = openLine(state, ref, stream, services);
  try {
    if (effects.some(({ kind }) => kind === 'begin')) {
      const begun = begin(media, start, ref, state, services);
      beginning.set(callId, begun);
      await begun.finally(() => beginning.delete(callId));
      return;
    }
    // a stream that broke in its first moments: what it began is there first
    await beginning.get(callId)?.catch(() => {});
    if (!(await reattach(state, media, services))) media.close('over');
  } catch (error) {
    await failed(error, media, ref, state, services);
  }
}

async function begin(
  media: CallMedia,
  { start }: TelnyxStart,
  ref: CarrierRef,
  call: CarrierCall,
  services: Services,
): Promise<void> {
  const { hotelId, lineId } = call;
  if (!lineId) throw new NoAnswer('no_flow', 'no_such_line', await languageOf(hotelId, services));
  const arrival = arrivalOf(call, ref, start.from);
  await services.arrivals.remember(arrival, media.transport);
  services.crashPoint('arrived');
  await placeCall(arrival, media, services, () => {});
}

/** Whom nothing of ours can serve: the line's fallback number, else an apology. */
async function failed(
  error: unknown,
  media: CallMedia,
  ref: CarrierRef,
  call: CarrierCall,
  services: Services,
): Promise<void> {
  const { log } = services;
  const known = error instanceof NoAnswer ? error : new NoAnswer('fault', 'internal', 'en');
  if (known !== error) log.error({ err: error }, 'A call could not be started');
  await services.arrivals.drop(call.callId);
  if (await fallBack(ref, call, known.fallbackNumber, services)) {
    services.metrics.refused.inc({ why: known.why });
    return media.close('moved');
  }
  log.warn({ hotelId: call.hotelId, why: known.why }, 'A caller heard an apology');
  await apologise(media, known.sentence, known.why, known.language, services);
}

const languageOf = async (hotelId: string, { routes }: Services) =>
  (await routes.hotel(hotelId).catch(() => null))?.hotel.languages[0] ?? 'en';
