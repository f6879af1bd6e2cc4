import { checkSchedule, Schedule } from '@innline/flow';
import { AppError } from '@innline/shared';
import * as z from 'zod';
import { publishChanged } from '@/server/live/publish-changed';
import { hotelProcedure } from '@/server/trpc/init';

const ScheduleName = z.string().trim().min(1, 'Give the schedule a name.').max(80);

/** A schedule that cannot hold (unknown zone, overlapping hours) is refused with the place. */
function refuseBroken(schedule: Schedule): void {
  const problem = checkSchedule(schedule).find(({ severity }) => severity === 'blocks');
  if (problem) throw new AppError('unprocessable', problem.message);
}

export const listSchedules = hotelProcedure('flow.read').query(({ ctx }) => ctx.repos.schedules.list());

export const createSchedule = hotelProcedure('line.edit')
  .input(z.object({ name: ScheduleName, schedule: Schedule }))
  .mutation(async ({ ctx, input: { hotelId, name, schedule } }) => {
    refuseBroken(schedule);
    const row = await ctx.repos.schedules.create({ name, schedule, by: ctx.actor });
    await publishChanged(hotelId, { what: 'schedule', id: row.id }, ctx.actor);
    return row;
  });

export const updateSchedule = hotelProcedure('line.edit')
  .input(z.object({ id: z.string().max(64), name: ScheduleName.optional(), schedule: Schedule.optional() }))
  .mutation(async ({ ctx, input: { hotelId, ...change } }) => {
    if (change.schedule) refuseBroken(change.schedule);
    const row = await ctx.repos.schedules.update({ ...change, by: ctx.actor });
    await publishChanged(hotelId, { what: 'schedule', id: row.id }, ctx.actor);
    return row;
  });

/** "Closed today" (or open) by hand until a moment; null: follow the hours again. Agents may, since they are there. */
export const overrideSchedule = hotelProcedure('line.close_today')
  .input(z.object({ id: z.string().max(64), override: Schedule.shape.override.unwrap() }))
  .mutation(async ({ ctx, input: { hotelId, id, override } }) => {
    const row = await ctx.repos.schedules.setOverride({ id, override, by: ctx.actor });
    await publishChanged(hotelId, { what: 'schedule', id }, ctx.actor);
    return row;
  });

export const removeSchedule = hotelProcedure('line.edit')
  .input(z.object({ id: z.string().max(64) }))
  .mutation(async ({ ctx, input: { hotelId, id } }) => {
    await ctx.repos.schedules.remove({ id, by: ctx.actor });
    await publishChanged(hotelId, { what: 'schedule', id }, ctx.actor);
  });
