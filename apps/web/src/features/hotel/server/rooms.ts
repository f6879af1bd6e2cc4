import * as z from 'zod';
import { publishChanged } from '@/server/live/publish-changed';
import { hotelProcedure } from '@/server/trpc/init';

const id = z.string().max(64);
const cents = z.number().int().min(0).max(10_000_000);

/** Every room with who sleeps there on a night (ISO day). */
export const roomsOnNight = hotelProcedure('hotel.read')
  .input(z.object({ night: z.iso.date() }))
  .query(({ ctx, input }) => ctx.repos.rooms.onNight(input.night));

export const updateRoom = hotelProcedure('hotel.edit')
  .input(z.object({ id, inService: z.boolean().optional(), roomTypeId: id.optional() }))
  .mutation(async ({ ctx, input: { hotelId, ...change } }) => {
    const room = await ctx.repos.rooms.update({ ...change, by: ctx.actor });
    await publishChanged(hotelId, { what: 'room', id: room.id }, ctx.actor);
    return room;
  });

export const createRoom = hotelProcedure('hotel.edit')
  .input(
    z.object({ number: z.string().trim().min(1).max(10), floor: z.number().int().min(-5).max(200), roomTypeId: id }),
  )
  .mutation(async ({ ctx, input: { hotelId, ...room } }) => {
    const row = await ctx.repos.rooms.create({ ...room, by: ctx.actor });
    await publishChanged(hotelId, { what: 'room', id: row.id }, ctx.actor);
    return row;
  });

export const removeRoom = hotelProcedure('hotel.edit')
  .input(z.object({ id }))
  .mutation(async ({ ctx, input }) => {
    await ctx.repos.rooms.remove({ id: input.id, by: ctx.actor });
    await publishChanged(input.hotelId, { what: 'room', id: input.id }, ctx.actor);
  });

/** Room types with their rates. */
export const roomTypes = hotelProcedure('hotel.read').query(async ({ ctx }) => {
  const [types, rates] = await Promise.all([ctx.repos.roomTypes.list(), ctx.repos.rates.list()]);
  return types.map((type) => ({ ...type, rates: rates.filter((rate) => rate.roomTypeId === type.id) }));
});

export const saveRoomType = hotelProcedure('hotel.edit')
  .input(
    z.object({
      /** null: a new one. */
      id: id.nullable(),
      code: z.string().trim().min(1).max(10),
      name: z.string().trim().min(1).max(80),
      description: z.string().trim().max(500),
      maxGuests: z.number().int().min(1).max(20),
      baseRate: cents,
    }),
  )
  .mutation(async ({ ctx, input: { hotelId, id: typeId, ...fields } }) => {
    const row = typeId
      ? await ctx.repos.roomTypes.update({ id: typeId, ...fields, by: ctx.actor })
      : await ctx.repos.roomTypes.create({ ...fields, by: ctx.actor });
    await publishChanged(hotelId, { what: 'room', id: row.id }, ctx.actor);
    return row;
  });

export const saveRate = hotelProcedure('hotel.edit')
  .input(
    z.object({
      id: id.nullable(),
      roomTypeId: id,
      name: z.string().trim().min(1).max(80),
      from: z.iso.date(),
      to: z.iso.date(),
      weekdays: z.array(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])),
      amount: cents,
    }),
  )
  .mutation(async ({ ctx, input: { hotelId, id: rateId, ...fields } }) => {
    const row = rateId
      ? await ctx.repos.rates.update({ id: rateId, ...fields, by: ctx.actor })
      : await ctx.repos.rates.create({ ...fields, by: ctx.actor });
    await publishChanged(hotelId, { what: 'room', id: row.id }, ctx.actor);
    return row;
  });

export const removeRate = hotelProcedure('hotel.edit')
  .input(z.object({ id }))
  .mutation(async ({ ctx, input }) => {
    await ctx.repos.rates.remove({ id: input.id, by: ctx.actor });
    await publishChanged(input.hotelId, { what: 'room', id: input.id }, ctx.actor);
  });
