import { newId } from '@innline/shared/ids';
import type { LegResult } from '../../../call/carrier-legs';
import type { Dial, TelephonyFactory, TelephonyParts } from '../contract';
import type { LiveKitAccount } from './account';
import { outcomeOf, ring, targetOf } from './outbound';
import { endRoom } from './room';
import { workerToken } from './tokens';

/** Rooms of legs we dial; the webhook leaves them alone. */
export const DIAL_PREFIX = 'dial-';
/** From the answer to the audio being there. */
const ARRIVAL_MS = 5_000;

async function dial(account: LiveKitAccount, o: Dial, { mediaHosts, log }: TelephonyParts): Promise<LegResult> {
  // a room of its own: the worker is between the two, so it can tell the colleague who calls, take them back and record
  const room = `${DIAL_PREFIX}${newId()}`;
  const party = `phone-${newId()}`;
  const end = () => endRoom(account, room).catch((error) => log.warn({ err: error }, 'A LiveKit room stays'));
  const stop = () => void end();
  try {
    const target = await targetOf(account, o);
    const media = await mediaHosts.join({
      place: { url: account.url, room, party, reads: false },
      token: () => workerToken(account, room),
      closed: end,
    });
    o.signal.addEventListener('abort', stop, { once: true });
    if (o.signal.aborted) stop();
    try {
      await ring(account, target, { room, party, ringSeconds: o.ringSeconds });
    } catch (error) {
      media.close('not_answered');
      const outcome = outcomeOf(error);
      if (outcome === 'failed' && !o.signal.aborted) log.warn({ err: error }, 'LiveKit could not place a call');
      return { outcome };
    }
    const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), ARRIVAL_MS).unref());
    if (await Promise.race([media.arrived, late])) return { outcome: 'answered', media };
    media.close('not_answered');
    return { outcome: 'failed' };
  } catch (error) {
    log.warn({ err: error }, 'LiveKit could not place a call');
    return { outcome: 'failed' };
  } finally {
    o.signal.removeEventListener('abort', stop);
  }
}

/** Calls into the telephone network by the SIP trunks of a hotel's LiveKit project. */
export const liveKitTelephony: TelephonyFactory = async (hotelId, parts) => {
  const account = await parts.accounts.of(hotelId, 'livekit');
  // without SIP the project has rooms only
  return account?.sipHost ? { id: 'livekit', dial: (o) => dial(account, o, parts) } : null;
};
