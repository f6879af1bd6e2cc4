import * as z from 'zod';
import { hotelProcedure } from '@/server/trpc/init';
import { askVendor, TrunkSteps } from './ask';
import { VendorName } from './rows';

/** How far the SIP trunk to LiveKit is set up. */
export const trunk = hotelProcedure('connection.edit')
  .input(z.object({ vendor: VendorName }))
  .query(({ ctx, input }) => askVendor(ctx, input.vendor, 'trunk', TrunkSteps));
