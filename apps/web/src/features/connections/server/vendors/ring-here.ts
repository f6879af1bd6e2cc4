import * as z from 'zod';
import { hotelProcedure } from '@/server/trpc/init';
import { askVendor, PhoneNumber } from './ask';
import { kindOf, VendorName } from './rows';

/** Makes the carrier send a number's calls here. Repeating it changes nothing. */
export const ringHere = hotelProcedure('connection.edit')
  .input(z.object({ vendor: VendorName, number: PhoneNumber }))
  .mutation(async ({ ctx, input: { vendor, number } }) => {
    await askVendor(ctx, vendor, 'numbers', z.object({ number: z.string() }), { number });
    await ctx.repos.audit.record({
      by: ctx.actor,
      action: 'connection.ring_here',
      subject: 'connection',
      subjectId: vendor,
      summary: `Calls to ${number} (${kindOf(vendor).label}) ring here.`,
    });
  });
