import { safeMessageOf, VENDORS, type Vendor } from '@innline/shared';
import { hotelProcedure } from '@/server/trpc/init';
import { askVendor, type CarrierNumber, CarrierNumbers } from './ask';
import { kindOf, rowOf } from './rows';

export interface CarrierWithNumbers {
  vendor: Vendor;
  label: string;
  numbers: CarrierNumber[];
  /** Why there are none to show; null: the carrier answered. */
  problem: string | null;
}

/** The numbers the hotel has with each carrier it is connected to. One carrier's trouble hides no other's numbers. */
export const carrierNumbers = hotelProcedure('connection.edit').query(
  async ({ ctx }): Promise<CarrierWithNumbers[]> => {
    const rows = await ctx.repos.connections.list();
    const carriers = VENDORS.filter((vendor) => kindOf(vendor).category === 'carrier' && rowOf(rows, vendor));
    return Promise.all(
      carriers.map(async (vendor) => {
        const { label } = kindOf(vendor);
        try {
          const { numbers } = await askVendor(ctx, vendor, 'numbers', CarrierNumbers);
          return { vendor, label, numbers, problem: null };
        } catch (error) {
          return { vendor, label, numbers: [], problem: safeMessageOf(error) };
        }
      }),
    );
  },
);
