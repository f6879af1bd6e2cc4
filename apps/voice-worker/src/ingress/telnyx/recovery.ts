import { CallerGone, type Recovery } from '../../call/recovery';
import { tell } from './act';
import { deskOf } from './desk';
import { answerRinging } from './ringing';

/** A call whose worker is gone: Telnyx is asked for its audio, unless it has told of the broken stream by itself. */
export const telnyxRecovery: Recovery = {
  transport: 'telnyx',
  async recover({ hotelId, carrier }, services) {
    const callControlId = carrier?.callControlId;
    if (!callControlId) return null;
    const ref = { hotelId, callControlId };
    const call = await deskOf(services).book.load(ref);
    if (call && call.ended !== null) throw new CallerGone();
    // the same fact as a webhook about this stream: whoever tells it first has it started again
    if (call?.stream) await tell(ref, { kind: 'stream_broken', streamId: call.stream }, services);
    return null;
  },
  begin: answerRinging,
};
