import * as db from '@innline/db';
import type { SwitchedOffNotice, WorkerData } from './contract';
import { inHotelsTime } from './hotels-time';
import { orNull } from './or-null';

async function switchedOffNotice(hotelId: string, id: string): Promise<SwitchedOffNotice | null> {
  const repos = db.forHotel(hotelId);
  const webhook = await orNull(repos.webhooks.get(id));
  if (!webhook?.switchedOffAt) return null;
  const [hotel, members, told] = await Promise.all([
    repos.hotel.get(),
    db.membersOfHotel(hotelId),
    repos.webhooks.deliveries({ webhookId: id, limit: 20 }),
  ]);
  return {
    ...{ hotelName: hotel.name, hotelSlug: hotel.slug, webhookName: webhook.name },
    at: inHotelsTime(webhook.switchedOffAt, hotel.timeZone),
    why: told.find(({ lastError }) => lastError !== null)?.lastError ?? null,
    to: members.filter(({ role }) => role === 'owner').map(({ email }) => email),
  };
}

type WebhookData = Pick<
  WorkerData,
  | ('dueDeliveries' | 'beginDelivery' | 'endDelivery' | 'expireDeliveries')
  | ('dueSwitchedOff' | 'switchedOffNotice' | 'switchedOffTold')
>;

/** What telling the hotels' own systems needs of PostgreSQL. */
export const webhookData: WebhookData = {
  dueDeliveries: (now) => db.dueDeliveries(new Date(now)),
  beginDelivery: (hotelId, id, now) => db.forHotel(hotelId).webhooks.beginDelivery({ id, now: new Date(now) }),
  endDelivery: (hotelId, end) => db.forHotel(hotelId).webhooks.endDelivery(end),
  expireDeliveries: (now) => db.expireDeliveries(new Date(now)),
  dueSwitchedOff: (since) => db.dueSwitchedOff(new Date(since)),
  switchedOffNotice,
  switchedOffTold: (hotelId, id, at) => db.forHotel(hotelId).webhooks.markOffTold({ id, at: new Date(at) }),
};
