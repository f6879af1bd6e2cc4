import { prisma } from '../client';

/** Every hotel there is, in no order. */
export async function hotelIds(): Promise<string[]> {
  const hotels = await prisma().hotel.findMany({ select: { id: true } });
  return hotels.map(({ id }) => id);
}

/**
 * Of these names of recordings those that no draft and no version of the hotel says anywhere, archived flows and flows
 * inside versions included. A name that stands there for something else counts as used: nothing is deleted by mistake.
 */
export async function unusedAudio(hotelId: string, names: readonly string[]): Promise<string[]> {
  if (names.length === 0) return [];
  const rows = await prisma().$queryRaw<{ audio: string }[]>`
    select audio from unnest(${names}::text[]) as audio
    where not exists (select 1 from flow where hotel_id = ${hotelId} and position(audio in draft::text) > 0)
      and not exists (select 1 from flow_version where hotel_id = ${hotelId} and position(audio in document::text) > 0)`;
  return rows.map(({ audio }) => audio);
}
