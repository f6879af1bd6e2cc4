import { WEBHOOK_TEST } from '@innline/shared';
import { prisma } from '../client';

export interface DueDelivery {
  id: string;
  hotelId: string;
}

/** An address that fails gets one at a time, so that it does not take up the time of the others. */
const AT_ONCE = { well: 20, failing: 1 };

/** What webhooks of all hotels are to be told by now; of each webhook the oldest few. */
export function dueDeliveries(now: Date, limit = 200): Promise<DueDelivery[]> {
  return prisma().$queryRaw<DueDelivery[]>`
    select id, hotel_id as "hotelId" from (
      select d.id, d.hotel_id, d.next_attempt_at, w.failures,
        row_number() over (partition by d.webhook_id order by d.next_attempt_at, d.id) as place
      from webhook_delivery d join webhook w on w.id = d.webhook_id
      where d.status = 'waiting' and d.next_attempt_at <= ${now} and (w.enabled or d.type = ${WEBHOOK_TEST})
    ) due
    where place <= case when failures = 0 then ${AT_ONCE.well}::int else ${AT_ONCE.failing}::int end
    order by next_attempt_at, id limit ${limit}`;
}
