import { extensionKeys } from '../../adapters/telephony/contract';
import { handOver } from '../../adapters/telephony/livekit/hand-over';
import { isRefusedRefer, outcomeOf, rangOut } from '../../adapters/telephony/livekit/outbound';
import { isInRoom } from '../../adapters/telephony/livekit/room';
import type { HandOverWay } from '../../call/hand-over-way';
import { seatOf } from './seat';

/** Its clock begins after ours. */
const MOST_OF_IT = 0.8;

/** A telephone in a room: its carrier is told by REFER whom to connect it with. It stays in the room until it is. */
export const liveKitHandOver: HandOverWay = {
  transport: 'livekit',
  async of({ callId, hotelId }, target, { redis, accounts, log }) {
    // REFER knows no keys: whoever wants an extension is connected through us
    if (extensionKeys(target)) return null;
    const seat = await seatOf(redis, callId);
    const account = seat && !seat.reads ? await accounts.of(hotelId, 'livekit').catch(() => null) : null;
    if (!seat || !account) return null;
    return async ({ to, ringSeconds }) => {
      const began = performance.now();
      try {
        await handOver(account, seat, to, ringSeconds);
        return 'completed';
      } catch (error) {
        if (!(await isInRoom(account, seat.room, seat.party).catch(() => true))) return 'caller_left';
        // livekit-sip now and then loses a refusal and tells it as if the telephone had rung to its end
        const tooSoon = rangOut(error) && performance.now() - began < ringSeconds * 1_000 * MOST_OF_IT;
        const outcome = tooSoon ? 'failed' : outcomeOf(error);
        if (outcome !== 'failed') return outcome;
        log.warn({ callId, err: { message: (error as Error).name } }, 'LiveKit could not hand a caller over');
        return isRefusedRefer(error) ? 'refused' : 'failed';
      }
    };
  },
};
