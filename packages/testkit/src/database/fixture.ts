import {
  createHotel,
  createOrganization,
  type FlowRow,
  forHotel,
  type HotelRepositories,
  type HotelRow,
  SYSTEM,
} from '@innline/db';
import { FlowDocument, Schedule } from '@innline/flow';
import { newId } from '@innline/shared/ids';

export interface HotelFixture {
  organizationId: string;
  hotel: HotelRow;
  /** `forHotel` of it. */
  db: HotelRepositories;
}

/** A small document that greets and hangs up. Whether it may be published is the verifier's business, not a table's. */
export function testDocument(name = 'Front desk'): FlowDocument {
  return FlowDocument.parse({
    format: 'innline.flow',
    formatVersion: 1,
    name,
    languages: ['en'],
    nodes: [
      { id: 'start', type: 'trigger', name: 'Start' },
      { id: 'bye', type: 'hangup', name: 'Goodbye', config: { text: { en: 'Goodbye.' } } },
    ],
    edges: [{ id: 'e1', from: { node: 'start', port: 'start' }, to: 'bye' }],
  });
}

const NINE_TO_FIVE = [{ from: '09:00', to: '17:00' }];

/** Open 9 to 17 on weekdays. */
export function testSchedule(timeZone = 'Europe/Madrid'): Schedule {
  const [mon, tue, wed, thu, fri] = Array.from({ length: 5 }, () => NINE_TO_FIVE);
  return Schedule.parse({ timeZone, weekly: { mon, tue, wed, thu, fri, sat: [], sun: [] } });
}

/** A hotel of an organization of its own, with nothing in it. */
export async function createHotelFixture(fields: { name?: string; timeZone?: string } = {}): Promise<HotelFixture> {
  const name = fields.name ?? 'Test hotel';
  const slug = newId().slice(-12);
  const organization = await createOrganization({ name: `${name} group`, slug: `group-${slug}` });
  const hotel = await createHotel({
    organizationId: organization.id,
    slug,
    name,
    timeZone: fields.timeZone ?? 'Europe/Madrid',
    country: 'ES',
    currency: 'EUR',
    languages: ['en', 'es'],
    by: SYSTEM,
  });
  return { organizationId: organization.id, hotel, db: forHotel(hotel.id) };
}

/** A flow with one published version. */
export async function publishedFlow(db: HotelRepositories, name = 'Front desk'): Promise<FlowRow> {
  const flow = await db.flows.create({ document: testDocument(name), by: SYSTEM });
  await db.flows.publish({ flowId: flow.id, revision: flow.draftRevision, note: 'First version', by: SYSTEM });
  return db.flows.get(flow.id);
}
