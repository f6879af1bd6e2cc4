import { evaluate, Schedule } from '@innline/flow';
import { notFound } from '../not-found';
import type { Scope } from '../repositories/scope';

/**
 * `at`, or when the department opens next; null: not within the next year. A department without a schedule is always
 * there. Milliseconds UTC.
 * @throws AppError `not_found`
 */
export async function nextOpening(scope: Scope, departmentId: string | null, at: number): Promise<number | null> {
  if (!departmentId) return at;
  const department = await scope.db.department.findFirst({
    where: { id: departmentId, hotelId: scope.hotelId },
    include: { schedule: { select: { schedule: true } } },
  });
  if (!department) throw notFound('department');
  if (!department.schedule) return at;
  const { open, until } = evaluate(Schedule.parse(department.schedule.schedule), at);
  return open ? at : until;
}
