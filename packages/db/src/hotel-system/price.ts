import { daysBetween, nightsOf, toDate, toIso, weekdayOf } from '../dates';
import type { Scope } from '../repositories/scope';

export interface NightPrice {
  date: string;
  /** Cents. */
  amount: number;
  /** Name of the rate that decided; null: the room type's base rate. */
  rate: string | null;
}

/** A rate as stored, with ISO dates. */
export interface RateSpan {
  id: string;
  name: string;
  from: string;
  /** Included. */
  to: string;
  /** Empty: every day. */
  weekdays: string[];
  /** Cents. */
  amount: number;
}

/**
 * The price of one night: of all rates that cover it the one over the fewest days wins ("New Year's Eve" inside
 * "Winter"), then one for certain weekdays, then the later made. Without any the base rate.
 */
export function priceOfNight(date: string, rates: RateSpan[], baseRate: number): NightPrice {
  const weekday = weekdayOf(date);
  const covering = rates.filter(
    (rate) => rate.from <= date && date <= rate.to && (rate.weekdays.length === 0 || rate.weekdays.includes(weekday)),
  );
  const [best] = covering.sort((a, b) => narrowness(a) - narrowness(b) || compareText(b.id, a.id));
  return best ? { date, amount: best.amount, rate: best.name } : { date, amount: baseRate, rate: null };
}

// weekdays break ties between rates over the same days and never more than that
const narrowness = ({ from, to, weekdays }: RateSpan) => daysBetween(from, to) + (weekdays.length > 0 ? 0 : 0.5);
const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Prices of every night of a stay, for each room type of the hotel. */
export async function pricesOfStay(
  scope: Scope,
  stay: { checkIn: string; checkOut: string },
  types: { id: string; baseRate: number }[],
): Promise<Map<string, NightPrice[]>> {
  const rows = await scope.db.rate.findMany({
    where: {
      hotelId: scope.hotelId,
      roomTypeId: { in: types.map(({ id }) => id) },
      from: { lt: toDate(stay.checkOut) },
      to: { gte: toDate(stay.checkIn) },
    },
  });
  const nights = nightsOf(stay.checkIn, stay.checkOut);
  return new Map(
    types.map((type) => {
      const rates = rows
        .filter((row) => row.roomTypeId === type.id)
        .map((row) => ({ ...row, from: toIso(row.from), to: toIso(row.to) }));
      return [type.id, nights.map((night) => priceOfNight(night, rates, type.baseRate))];
    }),
  );
}

/** Cents. */
export const totalOf = (nights: NightPrice[]): number => nights.reduce((sum, night) => sum + night.amount, 0);
