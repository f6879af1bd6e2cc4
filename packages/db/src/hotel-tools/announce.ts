import { textOnlyIn } from '@innline/flow';
import { localDate } from '../dates';
import { hotelSystem } from '../hotel-system/index';
import type { HotelTool } from './contract';

/** In the first of these languages somebody wrote it in, else as it was written at all. */
function inFirstOf(languages: readonly string[], texts: Record<string, string>): string {
  for (const language of languages) {
    const text = textOnlyIn(texts, language);
    if (text !== null) return text;
  }
  return Object.values(texts)[0] ?? '';
}

export const announce: HotelTool<'announce'> = async ({ name, repeat }, { facts, now, language, effectKey }) => {
  const { id: hotelId, timeZone, languages } = facts.hotel;
  const rows = await hotelSystem(hotelId).announcementsToday({
    today: localDate(now, timeZone),
    name,
    notTold: repeat === 'always' ? null : { callId: facts.callId, effectKey },
  });
  const spoken = language ? [language, ...languages] : languages;
  const announcements = rows.map(({ id, name: called, texts }) => ({
    id,
    name: called,
    text: inFirstOf(spoken, texts),
  }));
  return { outcome: announcements.length > 0 ? 'success' : 'none', output: { announcements } };
};
