import { TwirpError } from 'livekit-server-sdk';
import { type LiveKitAccount, roomsOf } from './account';
import { WORKER_PREFIX } from './tokens';

const isGone = (error: unknown) => error instanceof TwirpError && error.code === 'not_found';

/** Ends a room; whoever is in it is hung up on. Harmless when it is gone already. */
export async function endRoom(account: LiveKitAccount, room: string): Promise<void> {
  try {
    await roomsOf(account).deleteRoom(room);
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}

/** Whether somebody is (still) in a room. */
export async function isInRoom(account: LiveKitAccount, room: string, identity: string): Promise<boolean> {
  const there = await roomsOf(account)
    .listParticipants(room)
    .catch((error) => {
      if (isGone(error)) return [];
      throw error;
    });
  return there.some((participant) => participant.identity === identity);
}

/** Puts the ends of other workers out of a room that has been taken over: two voices must not speak. */
export async function removeOtherWorkers(
  account: LiveKitAccount,
  room: string,
  before: readonly string[],
): Promise<void> {
  const rooms = roomsOf(account);
  await Promise.all(before.map((identity) => rooms.removeParticipant(room, identity).catch(() => {})));
}

/** Identities of workers' ends in a room. */
export async function workersIn(account: LiveKitAccount, room: string): Promise<string[]> {
  const there = await roomsOf(account).listParticipants(room);
  return there.map(({ identity }) => identity).filter((identity) => identity.startsWith(WORKER_PREFIX));
}
