import { prisma } from '../client';

export interface ExpiredRecording {
  id: string;
  hotelId: string;
  storageKey: string;
}

/**
 * Marks recordings gone that are older than their hotel keeps them, and tells where their sound lies, for the keeper to
 * delete. Two keepers at once get different ones.
 */
export function expireRecordings(now: Date, limit = 200): Promise<ExpiredRecording[]> {
  return prisma().$queryRaw<ExpiredRecording[]>`
    update recording set deleted_at = ${now}
    where id in (
      select r.id from recording r join hotel h on h.id = r.hotel_id
      where r.deleted_at is null and r.created_at < ${now}::timestamptz - make_interval(days => h.retention_days)
      limit ${limit} for update of r skip locked
    )
    returning id, hotel_id as "hotelId", storage_key as "storageKey"`;
}
