import { AppError } from '@innline/shared';
import { TwirpError } from 'livekit-server-sdk';
import type { VendorAdmin } from '../../admin/contract';
import { liveKitAbilities } from './abilities';
import { roomsOf } from './account';
import { trunk } from './trunk';

/** What LiveKit refuses, in words for whoever has entered the keys. */
function wordsFor(error: unknown): string {
  if (!(error instanceof TwirpError)) return 'LiveKit does not answer at this address. Check the server address.';
  if (error.status === 401) return 'LiveKit does not know this API key, or the secret does not belong to it.';
  if (error.status === 403) return 'This key may not manage rooms and SIP. Make one with all permissions.';
  if (error.status === 404) return 'There is no LiveKit server at this address.';
  return `LiveKit refuses: ${error.message}`.slice(0, 300);
}

/** The hotel's LiveKit project, on the Connections page. */
export const liveKitAdmin: VendorAdmin<'livekit'> = {
  abilities: liveKitAbilities,
  async test(account) {
    try {
      const rooms = await roomsOf(account).listRooms();
      return { ok: true, words: `The key works. ${rooms.length} rooms are open right now.` };
    } catch (error) {
      return { ok: false, words: wordsFor(error) };
    }
  },
  async trunk(account, numbers, env) {
    try {
      return await trunk(account, numbers, env);
    } catch (error) {
      throw new AppError('unavailable', wordsFor(error), { cause: error });
    }
  },
};
