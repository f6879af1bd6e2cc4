import { membersOfHotel } from '@innline/db';
import * as z from 'zod';
import { publishChanged } from '@/server/live/publish-changed';
import { hotelProcedure } from '@/server/trpc/init';
import { DepartmentFields } from './fields';

/** Departments, and the people whose desk can ring. */
export const listDepartments = hotelProcedure('flow.read').query(async ({ ctx }) => {
  const [departments, members] = await Promise.all([ctx.repos.departments.list(), membersOfHotel(ctx.hotel.id)]);
  return { departments, members };
});

export const createDepartment = hotelProcedure('line.edit')
  .input(DepartmentFields.required({ name: true }))
  .mutation(async ({ ctx, input: { hotelId, ...fields } }) => {
    const row = await ctx.repos.departments.create({ ...fields, by: ctx.actor });
    await publishChanged(hotelId, { what: 'department', id: row.id }, ctx.actor);
    return row;
  });

export const updateDepartment = hotelProcedure('line.edit')
  .input(DepartmentFields.extend({ id: z.string().max(64) }))
  .mutation(async ({ ctx, input: { hotelId, ...fields } }) => {
    const row = await ctx.repos.departments.update({ ...fields, by: ctx.actor });
    await publishChanged(hotelId, { what: 'department', id: row.id }, ctx.actor);
    return row;
  });

export const removeDepartment = hotelProcedure('line.edit')
  .input(z.object({ id: z.string().max(64) }))
  .mutation(async ({ ctx, input: { hotelId, id } }) => {
    await ctx.repos.departments.remove({ id, by: ctx.actor });
    await publishChanged(hotelId, { what: 'department', id }, ctx.actor);
  });
