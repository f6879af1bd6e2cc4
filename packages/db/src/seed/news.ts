import { SYSTEM } from '../actor';
import { addDays } from '../dates';
import type { HotelRepositories } from '../for-hotel';

/** `from`, `to`: days after today, or before it. */
interface DemoNews {
  name: string;
  texts: Record<string, string>;
  from: number;
  to: number;
}

const NEWS: readonly DemoNews[] = [
  {
    name: 'Outdoor pool closed',
    texts: {
      en: 'The outdoor pool is being cleaned this week. The indoor pool is open from nine to nine.',
      es: 'Esta semana limpiamos la piscina exterior. La interior está abierta de nueve a nueve.',
    },
    from: -2,
    to: 4,
  },
  {
    name: 'Jazz on the terrace',
    texts: {
      en: 'On Friday evenings there is live jazz on the terrace, from eight.',
      es: 'Los viernes por la noche hay jazz en directo en la terraza, desde las ocho.',
    },
    from: 10,
    to: 45,
  },
  {
    name: 'Harbour festival',
    texts: { en: 'The harbour road is closed to cars today. Please come by the station road.' },
    from: -9,
    to: -7,
  },
];

/** What the demo's callers are told for a while: holding, to come and over; each once. */
export async function ensureNews(db: HotelRepositories, today: string): Promise<void> {
  const known = new Set((await db.announcements.list()).map(({ name }) => name));
  const day = (days: number) => addDays(today, days);
  for (const { name, texts, from, to } of NEWS)
    if (!known.has(name))
      await db.announcements.create({ name, texts, firstDay: day(from), lastDay: day(to), active: true, by: SYSTEM });
}
