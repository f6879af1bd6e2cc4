import * as z from 'zod';
import { hotelProcedure } from '@/server/trpc/init';
import { askVendor } from './ask';
import { VendorName } from './rows';

const Voices = z.object({
  voices: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      languages: z.array(z.string()),
      previewUrl: z
        .url({ protocol: /^https?$/ })
        .nullable()
        .catch(null),
    }),
  ),
});

/** The voices of a speech vendor's account, with a sample to listen to. */
export const voices = hotelProcedure('connection.edit')
  .input(z.object({ vendor: VendorName }))
  .query(({ ctx, input }) => askVendor(ctx, input.vendor, 'voices', Voices));
