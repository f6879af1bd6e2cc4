import { VENDORS } from '@innline/shared';
import { env } from '@/env';
import { hotelProcedure } from '@/server/trpc/init';
import { addressesOf, reachableFromOutside } from '../../addresses';
import { kindOf, namesOfSecrets, rowOf } from './rows';

/** Every vendor with what is stored of it, never its secrets, and the addresses to enter on its side. */
export const vendors = hotelProcedure('connection.edit').query(async ({ ctx }) => {
  const rows = await ctx.repos.connections.list();
  const { INNLINE_URL } = env();
  const states = VENDORS.map(async (vendor) => {
    const row = rowOf(rows, vendor);
    const settings = kindOf(vendor).settings.safeParse(row?.settings ?? {});
    return {
      vendor,
      connection: row
        ? {
            id: row.id,
            settings: row.settings as Record<string, string>,
            storedSecrets: await namesOfSecrets(ctx.repos.connections, row),
            complete: row.hasSecrets && settings.success,
            lastTest: row.lastTest,
            lastTestedAt: row.lastTestedAt,
          }
        : null,
      addresses: addressesOf(vendor, INNLINE_URL, ctx.hotel.id),
      reachable: reachableFromOutside(INNLINE_URL),
    };
  });
  return Promise.all(states);
});
