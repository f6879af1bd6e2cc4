import * as db from '@innline/db';
import type { VoicemailNotice, WorkerData } from './contract';
import { inHotelsTime } from './hotels-time';
import { orNull } from './or-null';

/** A department's members; without any, whoever runs the hotel. */
async function recipients(
  hotelId: string,
  departmentId: string | null,
): Promise<{ name: string | null; to: string[] }> {
  const everybody = await db.membersOfHotel(hotelId);
  const department = departmentId ? await orNull(db.forHotel(hotelId).departments.get(departmentId)) : null;
  const ids = new Set(department?.members.map(({ userId }) => userId));
  const running = everybody.filter(({ role }) => role === 'owner' || role === 'manager');
  const chosen = ids.size > 0 ? everybody.filter(({ userId }) => ids.has(userId)) : running;
  return { name: department?.name ?? null, to: chosen.map(({ email }) => email) };
}

async function notice(hotelId: string, recordingId: string): Promise<VoicemailNotice | null> {
  const repos = db.forHotel(hotelId);
  const message = await orNull(repos.recordings.get(recordingId));
  // heard before it was told of: nobody has to be told
  if (!message || message.notifiedAt || message.heardAt) return null;
  const [hotel, call] = await Promise.all([repos.hotel.get(), orNull(repos.calls.get(message.callId))]);
  const { name, to } = await recipients(hotelId, message.departmentId);
  const caller = [call?.callerName, call?.callerNumber].filter(Boolean).join(', ') || null;
  const at = inHotelsTime(message.createdAt, hotel.timeZone);
  const { durationMs, transcript } = message;
  return { hotelName: hotel.name, hotelSlug: hotel.slug, departmentName: name, caller, at, durationMs, transcript, to };
}

/** What telling of messages by e-mail needs of PostgreSQL. */
export const noticeData: Pick<WorkerData, 'storeTranscript' | 'dueNotices' | 'notice' | 'noticeSent'> = {
  storeTranscript: (hotelId, id, transcript) => db.forHotel(hotelId).recordings.setTranscript({ id, transcript }),
  dueNotices: (since, now) => db.dueNotices(new Date(since), new Date(now)),
  notice,
  noticeSent: (hotelId, id, at) => db.forHotel(hotelId).recordings.markNotified({ id, at: new Date(at) }),
};
