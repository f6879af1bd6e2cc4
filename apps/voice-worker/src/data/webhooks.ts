import * as db from '@innline/db';
import type { WorkerData } from './contract';

/** What telling the hotels' own systems needs of PostgreSQL. */
export const webhookData: Pick<WorkerData, 'dueDeliveries' | 'beginDelivery' | 'endDelivery' | 'expireDeliveries'> = {
  dueDeliveries: (now) => db.dueDeliveries(new Date(now)),
  beginDelivery: (hotelId, id, now) => db.forHotel(hotelId).webhooks.beginDelivery({ id, now: new Date(now) }),
  endDelivery: (hotelId, end) => db.forHotel(hotelId).webhooks.endDelivery(end),
  expireDeliveries: (now) => db.expireDeliveries(new Date(now)),
};
