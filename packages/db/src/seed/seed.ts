import { SYSTEM } from '../actor';
import { prisma } from '../client';
import { localDate } from '../dates';
import { forHotel } from '../for-hotel';
import { createHotel } from '../tenancy/create-hotel';
import { createOrganization, type OrganizationRow } from '../tenancy/create-organization';
import { ALBA, DEMO_PASSWORD, type DemoHotel, MIRAMAR } from './demo';
import { type DemoFile, writeDemoFile } from './demo-file';
import { ensureDesk } from './desk';
import { ensureHouse } from './house';
import { ensureNews } from './news';
import { ensurePaperwork } from './paperwork';
import { makePastCalls } from './past-calls/index';
import { ensurePayments } from './payments';
import { ensureMember } from './people';
import { ensurePhones } from './phones';
import { ensurePrices } from './prices';
import { ensureSmallHouse } from './small-hotel';
import { ensureRoomsGiven, ensureStays } from './stays';
import { ensureWishes } from './wishes';

/** Stands in the organization's metadata once everything is there: what people delete later does not come back. */
const DONE = JSON.stringify({ demo: 'complete' });

interface Place {
  organization: OrganizationRow;
  hotelId: string;
  /** By role. */
  memberIds: Record<string, string>;
  done: boolean;
}

async function ensurePlace({ organization: group, hotel, people }: DemoHotel): Promise<Place> {
  const known = await prisma().organization.findUnique({ where: { slug: group.slug } });
  const organization = known ?? (await createOrganization(group));
  const memberIds: Place['memberIds'] = {};
  for (const person of people) memberIds[person.role] = await ensureMember(organization.id, person);
  const where = { organizationId_slug: { organizationId: organization.id, slug: hotel.slug } };
  const there = await prisma().hotel.findUnique({ where });
  const { id: hotelId } = there ?? (await createHotel({ ...hotel, organizationId: organization.id, by: SYSTEM }));
  const { id, name, slug } = organization;
  return { organization: { id, name, slug }, hotelId, memberIds, done: known?.metadata === DONE };
}

const finish = ({ organization }: Place) =>
  prisma().organization.update({ where: { id: organization.id }, data: { metadata: DONE } });

async function seedMiramar(place: Place, now: number): Promise<void> {
  const { hotelId, memberIds } = place;
  const db = forHotel(hotelId);
  const today = localDate(now, MIRAMAR.hotel.timeZone);
  await ensureHouse(db);
  await ensurePrices(db, today);
  await ensureStays(hotelId, db, today);
  const desk = await ensureDesk(db, {
    year: Number(today.slice(0, 4)),
    memberIds: [memberIds.manager!, memberIds.agent!],
  });
  await ensurePhones(db, desk);
  await ensurePaperwork(hotelId, db, { desk, now });
  await ensureWishes(hotelId, db, now);
  await ensureNews(db, today);
  await makePastCalls(hotelId, now);
  await ensurePayments(hotelId, db);
  await ensureRoomsGiven(db, today);
  await finish(place);
}

async function seedAlba(place: Place, now: number): Promise<void> {
  const db = forHotel(place.hotelId);
  await ensureSmallHouse(place.hotelId, db, localDate(now, ALBA.hotel.timeZone));
  const desk = await ensureDesk(db, { year: new Date(now).getUTCFullYear(), memberIds: [place.memberIds.owner!] });
  await db.audit.record({
    by: SYSTEM,
    action: 'hotel.demo',
    subject: 'hotel',
    subjectId: place.hotelId,
    summary: `Set up as a demo with ${Object.keys(desk.departments).length} departments.`,
  });
  await finish(place);
}

/**
 * The demo: Hotel Miramar with all its screens full, and a small hotel of another organization. Idempotent; a seed that
 * was cut off is taken up again, and one that is complete changes nothing but the demo file.
 */
export async function seed(options: { dataDir: string; now?: number }): Promise<DemoFile> {
  const now = options.now ?? Date.now();
  const [miramar, alba] = [await ensurePlace(MIRAMAR), await ensurePlace(ALBA)];
  if (!miramar.done) await seedMiramar(miramar, now);
  if (!alba.done) await seedAlba(alba, now);
  const { slug, name } = MIRAMAR.hotel;
  const users = [...MIRAMAR.people, ...ALBA.people].map((person) => ({ ...person, password: DEMO_PASSWORD }));
  return writeDemoFile(options.dataDir, {
    organization: miramar.organization,
    hotels: [
      { id: miramar.hotelId, slug, name },
      { id: alba.hotelId, slug: ALBA.hotel.slug, name: ALBA.hotel.name },
    ],
    users,
  });
}
