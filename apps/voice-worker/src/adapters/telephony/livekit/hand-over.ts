import type { Dial } from '../contract';
import { type LiveKitAccount, sipOf } from './account';

/** Seconds after the last ring in which the carrier tells LiveKit how it went. */
const SETTLE_SECONDS = 5;

/**
 * Passes a caller on for good: the carrier connects them with somebody and we are out of it (SIP REFER). While it rings
 * they hear a dial tone and are still in the room.
 * @throws what LiveKit or the carrier refuses, as `outcomeOf` reads it
 */
export async function handOver(
  account: LiveKitAccount,
  { room, party }: { room: string; party: string },
  to: Dial['to'],
  ringSeconds: number,
): Promise<void> {
  const options = { ringingTimeout: ringSeconds, timeout: ringSeconds + SETTLE_SECONDS, playDialtone: true };
  const target = to.kind === 'number' ? `tel:${to.number}` : to.address;
  await sipOf(account, ringSeconds + 2 * SETTLE_SECONDS).transferSipParticipant(room, party, target, options);
}
