import type { CarrierCallId } from '../../adapters/telephony/telnyx/tokens';
import { reattach } from '../../call/reattach';
import type { TelnyxStream } from '../../media/telnyx-stream';
import type { Services } from '../../services';
import { tell } from './act';
import type { CarrierRef } from './book';
import { deskOf } from './desk';
import { openLine } from './line';
import { type CarrierCall, newCarrierCall } from './state';

/** The longest anybody lets a phone ring. */
const RING_MS = 180_000;
const EVERY_MS = 50;

/** The audio of somebody we rang: whoever waits for them gets it, once they have really answered. */
export async function connectDialled(
  stream: TelnyxStream,
  whose: CarrierCallId,
  ref: CarrierRef,
  services: Services,
): Promise<void> {
  const { workerId, legs } = services;
  const taken = await tell(ref, { kind: 'taken', workerId, streamId: stream.id }, services, newCarrierCall(whose));
  if (!taken || taken.state.ended !== null) return stream.close();
  const { state, effects } = taken;
  if (!(await answered(ref, services))) return stream.close();
  const media = openLine(state, ref, stream, services);
  if (effects.some(({ kind }) => kind === 'begin')) {
    if (!(await legs.arrived(state.legId!, media))) media.close('nobody_waits');
    return;
  }
  const back = state.role === 'caller' ? await reattach(state, media, services) : null;
  if (!back) media.close('over');
}

/** A network may send its own ringing as audio before anybody picks up. False: nobody did. */
async function answered(ref: CarrierRef, services: Services): Promise<boolean> {
  const { book } = deskOf(services);
  const until = performance.now() + RING_MS;
  let call: CarrierCall | null;
  do {
    call = await book.load(ref);
    if (call === null || call.ended !== null) return false;
    if (call.answered) return true;
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  } while (performance.now() < until);
  return false;
}
