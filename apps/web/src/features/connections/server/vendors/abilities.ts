import * as z from 'zod';
import { hotelProcedure } from '@/server/trpc/init';
import { askVendor } from './ask';
import { VendorName } from './rows';

const Abilities = z.object({
  understands: z.array(z.string()),
  speaks: z.array(z.string()),
  can: z.array(z.string()),
});

/** What a vendor of speech or telephony does for the hotel, as its adapter declares it. */
export const abilities = hotelProcedure('connection.edit')
  .input(z.object({ vendor: VendorName }))
  .query(({ ctx, input }) => askVendor(ctx, input.vendor, 'abilities', Abilities));
