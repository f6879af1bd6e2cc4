import * as z from 'zod';
import { hotelProcedure } from '@/server/trpc/init';
import { askVendor } from './ask';
import { rowOf, VendorName } from './rows';

const TestResult = z.object({ ok: z.boolean(), words: z.string(), ms: z.number() });

/** Really tries the credentials with the vendor, and remembers what it said. */
export const testVendor = hotelProcedure('connection.edit')
  .input(z.object({ vendor: VendorName }))
  .mutation(async ({ ctx, input }) => {
    const result = await askVendor(ctx, input.vendor, 'test', TestResult, {});
    const row = rowOf(await ctx.repos.connections.list(), input.vendor);
    if (row) {
      const words = result.ok ? 'ok' : result.words;
      await ctx.repos.connections.recordTest({ id: row.id, result: words, at: new Date() });
    }
    return result;
  });
