import { prisma } from '../client';

export interface DueSwitchedOff {
  id: string;
  hotelId: string;
}

/** Webhooks of all hotels that Innline switched off later than `since`, and nobody was told of it yet; oldest first. */
export function dueSwitchedOff(since: Date, limit = 100): Promise<DueSwitchedOff[]> {
  return prisma().$queryRaw<DueSwitchedOff[]>`
    select id, hotel_id as "hotelId" from webhook
    where not enabled and switched_off_at > ${since} and off_told_at is null
    order by switched_off_at, id limit ${limit}`;
}
