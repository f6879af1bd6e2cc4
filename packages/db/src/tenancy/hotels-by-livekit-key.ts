import { prisma } from '../client';

/** Hotels whose LiveKit connection has this API key: a group may share one project. Ids only. */
export async function hotelsByLiveKitKey(apiKey: string): Promise<string[]> {
  const rows = await prisma().connection.findMany({
    where: { vendor: 'livekit', settings: { path: ['apiKey'], equals: apiKey } },
    select: { hotelId: true },
    distinct: ['hotelId'],
    orderBy: { hotelId: 'asc' },
  });
  return rows.map(({ hotelId }) => hotelId);
}
