import { hangUp } from '../../adapters/telephony/telnyx/hangup';
import type { CarrierCallId } from '../../adapters/telephony/telnyx/tokens';
import type { CallMedia } from '../../media/contract';
import { telnyxMedia } from '../../media/telnyx';
import type { TelnyxStream } from '../../media/telnyx-stream';
import type { Services } from '../../services';
import { tell } from './act';
import type { CarrierRef } from './book';
import { clientOf, deskOf } from './desk';

/** Our side of an end of a call at Telnyx. When we are done with it, Telnyx hangs up. */
export function openLine(call: CarrierCallId, ref: CarrierRef, stream: TelnyxStream, services: Services): CallMedia {
  const { log, metrics } = services;
  const { callId, legId, role } = call;

  async function end(): Promise<void> {
    const known = await deskOf(services).book.tell(ref, { kind: 'let_go' });
    if (known?.state.ended != null) return;
    const client = await clientOf(ref.hotelId, services);
    if (client) await hangUp(client, ref.callControlId, `${legId ?? callId}:hangup`);
  }

  const line = {
    lost(streamId: string) {
      // a colleague who was cut off calls back; a caller is brought back
      if (role === 'caller') void tell(ref, { kind: 'stream_broken', streamId }, services);
    },
    closed(reason: string) {
      // another connection goes on with the call, or may yet
      if (reason === 'moved' || (reason === 'lost' && role === 'caller')) return;
      end().catch((error) => log.warn({ err: { message: error.name }, callId }, 'A call could not be hung up'));
    },
  };
  return telnyxMedia(stream, line, metrics);
}
