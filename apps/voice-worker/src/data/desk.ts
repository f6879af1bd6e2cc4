import * as db from '@innline/db';
import type { Desk } from './contract';
import { orNull } from './or-null';

const everybody = async (hotelId: string): Promise<string[]> =>
  (await db.membersOfHotel(hotelId)).filter(({ role }) => role !== 'viewer').map(({ userId }) => userId);

/** How a department rings; without one, every desk of the hotel at once. */
export async function deskOf(hotelId: string, departmentId: string | null): Promise<Desk | null> {
  if (departmentId === null) {
    const whole = { name: 'Every desk', number: null, scheduleId: null, ringTargets: ['desks' as const] };
    return { ...whole, ringStrategy: 'all', secondsPerMember: 15, userIds: await everybody(hotelId) };
  }
  const department = await orNull(db.forHotel(hotelId).departments.get(departmentId));
  if (!department) return null;
  const { name, number, schedule, members, ringTargets, ringStrategy, secondsPerMember } = department;
  const desk = { name, number, scheduleId: schedule?.id ?? null, ringTargets, ringStrategy, secondsPerMember };
  const userIds = members.length > 0 ? members.map(({ userId }) => userId) : await everybody(hotelId);
  return { ...desk, userIds };
}
