import * as z from 'zod';
import { hotelProcedure } from '@/server/trpc/init';
import { askVendor, PhoneNumber, TrunkSteps } from './ask';
import { kindOf, VendorName } from './rows';

/** Sets the SIP trunk up for these numbers, or completes it. */
export const setUpTrunk = hotelProcedure('connection.edit')
  .input(z.object({ vendor: VendorName, numbers: z.array(PhoneNumber).max(100) }))
  .mutation(async ({ ctx, input: { vendor, numbers } }) => {
    const steps = await askVendor(ctx, vendor, 'trunk', TrunkSteps, { numbers });
    await ctx.repos.audit.record({
      by: ctx.actor,
      action: 'connection.trunk',
      subject: 'connection',
      subjectId: vendor,
      summary: `Set up the SIP trunk with ${kindOf(vendor).label} for ${numbers.length} numbers.`,
    });
    return steps;
  });
