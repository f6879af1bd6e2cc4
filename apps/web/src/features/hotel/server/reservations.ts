import { hotelSystem } from '@innline/db';
import { AppError } from '@innline/shared';
import { toE164 } from '@innline/shared/phone';
import * as z from 'zod';
import { publishChanged } from '@/server/live/publish-changed';
import { hotelProcedure } from '@/server/trpc/init';
import { withNotes } from './notes';

const Day = z.iso.date();

export const listReservations = hotelProcedure('hotel.read')
  .input(
    z.object({
      from: Day.optional(),
      to: Day.optional(),
      text: z.string().trim().max(100).optional(),
      status: z.enum(['booked', 'cancelled', 'checked_in', 'checked_out']).optional(),
    }),
  )
  .query(async ({ ctx, input: { hotelId: _, ...filter } }) =>
    withNotes(ctx, 'reservation', await ctx.repos.reservations.list({ ...filter, limit: 300 })),
  );

/** What is free and for how much: the same look-up a call makes. */
export const offers = hotelProcedure('hotel.read')
  .input(z.object({ checkIn: Day, checkOut: Day, guests: z.number().int().min(1).max(20) }))
  .query(({ input: { hotelId, ...stay } }) => hotelSystem(hotelId).availability(stay));

export const createReservation = hotelProcedure('lead.edit')
  .input(
    z.object({
      checkIn: Day,
      checkOut: Day,
      guests: z.number().int().min(1).max(20),
      roomType: z.string().max(64),
      guestName: z.string().trim().min(1, 'Enter the guest’s name.').max(120),
      guestNumber: z.string().trim().max(32).nullable(),
      notes: z.string().max(1_000).default(''),
    }),
  )
  .mutation(async ({ ctx, input: { hotelId, ...wanted } }) => {
    const { country } = await ctx.repos.hotel.get();
    const guestNumber = wanted.guestNumber ? toE164(wanted.guestNumber, country) : null;
    if (wanted.guestNumber && !guestNumber) throw new AppError('bad_request', 'This is not a phone number.');
    const booked = await ctx.repos.reservations.create({ ...wanted, guestNumber, by: ctx.actor });
    if (booked.outcome === 'none_available')
      throw new AppError('conflict', 'Somebody took the last room of this kind.');
    await publishChanged(hotelId, { what: 'room', id: booked.reservation.id }, ctx.actor);
    return booked.reservation;
  });

export const updateReservation = hotelProcedure('lead.edit')
  .input(
    z.object({
      id: z.string().max(64),
      status: z.enum(['booked', 'checked_in', 'checked_out']).optional(),
      roomId: z.string().max(64).nullable().optional(),
      notes: z.string().max(1_000).optional(),
    }),
  )
  .mutation(async ({ ctx, input: { hotelId, ...change } }) => {
    const row = await ctx.repos.reservations.update({ ...change, by: ctx.actor });
    await publishChanged(hotelId, { what: 'room', id: row.id }, ctx.actor);
    return row;
  });

export const cancelReservation = hotelProcedure('lead.edit')
  .input(z.object({ id: z.string().max(64) }))
  .mutation(async ({ ctx, input: { hotelId, id } }) => {
    await ctx.repos.reservations.cancel({ id, by: ctx.actor });
    await publishChanged(hotelId, { what: 'room', id }, ctx.actor);
  });
