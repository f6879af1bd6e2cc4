import { type LiveKitAccount, sipOf } from './account';

/** Seconds the other telephone rings before LiveKit gives up. */
const RING_SECONDS = 30;

/**
 * Passes a caller on for good: the carrier connects them with `number` (E.164) and we are out of it (SIP REFER).
 * @throws what LiveKit or the carrier refuses; the caller is still in the room then
 */
export async function passOn(account: LiveKitAccount, room: string, party: string, number: string): Promise<void> {
  const options = { ringingTimeout: RING_SECONDS, timeout: RING_SECONDS + 5, playDialtone: true };
  await sipOf(account, RING_SECONDS + 10).transferSipParticipant(room, party, `tel:${number}`, options);
}
