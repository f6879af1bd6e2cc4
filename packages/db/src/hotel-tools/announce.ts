import { localDate } from '../dates';
import { hotelSystem } from '../hotel-system/index';
import type { HotelTool } from './contract';

const base = (language: string) => language.split('-')[0]!.toLowerCase();

/** In the first of these languages somebody wrote it in, else as it was written at all. */
function textIn(texts: Record<string, string>, languages: readonly string[]): string {
  const written = Object.entries(texts);
  for (const wanted of languages) {
    const fits =
      written.find(([language]) => language === wanted) ?? written.find(([one]) => base(one) === base(wanted));
    if (fits) return fits[1];
  }
  return written[0]?.[1] ?? '';
}

export const announce: HotelTool<'announce'> = async ({ name, repeat }, { facts, now, language, effectKey }) => {
  const { id: hotelId, timeZone, languages } = facts.hotel;
  const rows = await hotelSystem(hotelId).announcementsToday({
    today: localDate(now, timeZone),
    name,
    notTold: repeat === 'always' ? null : { callId: facts.callId, effectKey },
  });
  const spoken = language ? [language, ...languages] : languages;
  const announcements = rows.map(({ id, name: called, texts }) => ({ id, name: called, text: textIn(texts, spoken) }));
  return { outcome: announcements.length > 0 ? 'success' : 'none', output: { announcements } };
};
