import { SYSTEM } from '../actor';
import { addDays } from '../dates';
import type { HotelRepositories } from '../for-hotel';

const by = SYSTEM;

/** To the full euro. */
const scaled = (baseRate: number, percent: number) => Math.round((baseRate * percent) / 10_000) * 100;

/** Seasons, weekends and a feast around `today` (ISO date), for every room type without rates. */
export async function ensurePrices({ roomTypes, rates }: HotelRepositories, today: string): Promise<void> {
  const known = new Set((await rates.list()).map((rate) => `${rate.roomTypeId} ${rate.name}`));
  const year = Number(today.slice(0, 4));
  const seasons = [year - 1, year, year + 1].flatMap((y) => [
    { name: `Low season ${y}`, from: `${y}-01-07`, to: `${y}-03-31`, weekdays: [], percent: 80 },
    { name: `Summer ${y}`, from: `${y}-06-15`, to: `${y}-09-15`, weekdays: [], percent: 150 },
    { name: `Summer weekends ${y}`, from: `${y}-06-15`, to: `${y}-09-15`, weekdays: ['fri', 'sat'], percent: 170 },
    { name: `New Year ${y}`, from: `${y}-12-29`, to: `${y + 1}-01-02`, weekdays: [], percent: 190 },
  ]);
  const around = { from: addDays(today, -30), to: addDays(today, 60) };
  const spans = [
    ...seasons,
    { name: 'Weekends', ...around, weekdays: ['fri', 'sat'], percent: 120 },
    { name: 'Harbour festival', from: addDays(today, 12), to: addDays(today, 14), weekdays: [], percent: 165 },
  ];
  for (const type of await roomTypes.list()) {
    for (const { percent, ...span } of spans) {
      if (known.has(`${type.id} ${span.name}`)) continue;
      await rates.create({ ...span, roomTypeId: type.id, amount: scaled(type.baseRate, percent), by });
    }
  }
}
