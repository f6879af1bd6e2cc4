import { RECORDING_CONSENTS } from '@innline/flow';
import * as z from 'zod';
import { Country, Currency, HotelName, Languages, TimeZone } from '@/features/account/server';
import { publishChanged } from '@/server/live/publish-changed';
import { hotelProcedure } from '@/server/trpc/init';

const text = (max: number) => z.string().trim().max(max);

export const HotelSettings = z
  .object({
    name: HotelName,
    timeZone: TimeZone,
    country: Country,
    currency: Currency,
    languages: Languages,
    phone: text(40).nullable(),
    address: text(200).nullable(),
    website: text(200).nullable(),
    recordCalls: z.boolean(),
    onErrorDepartmentId: z.string().max(64).nullable(),
    onErrorVoicemail: z.boolean(),
    recordingConsent: z.enum(RECORDING_CONSENTS),
    maxChoices: z.number().int().min(1).max(20),
    maxLostSeconds: z.number().int().min(30).max(1_800),
    maxLostSteps: z.number().int().min(3).max(200),
    retentionDays: z.number().int().min(1, 'at least one day').max(3_650, 'at most ten years'),
  })
  .partial();

export const settings = hotelProcedure('hotel.read').query(({ ctx }) => ctx.repos.hotel.get());

export const saveSettings = hotelProcedure('hotel.edit')
  .input(z.object({ settings: HotelSettings }))
  .mutation(async ({ ctx, input }) => {
    const hotel = await ctx.repos.hotel.update({ ...input.settings, by: ctx.actor });
    await publishChanged(input.hotelId, { what: 'hotel', id: null }, ctx.actor);
    return hotel;
  });
