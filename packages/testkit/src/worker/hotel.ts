import { forHotel, SYSTEM } from '@innline/db';
import type { FlowDocument } from '@innline/flow';
import type { Role } from '@innline/shared';
import { createHotelFixture, type HotelFixture } from '../database/fixture';

export interface FlowFixture {
  flowId: string;
  lineId: string;
}

/** Publishes a document and gives it a line. */
export async function publishOnLine(
  { db }: HotelFixture,
  document: FlowDocument,
  name = 'Front desk',
): Promise<FlowFixture> {
  const flow = await db.flows.create({ document: { ...document, name }, by: SYSTEM });
  await db.flows.publish({ flowId: flow.id, revision: flow.draftRevision, note: 'Test', by: SYSTEM });
  const line = await db.lines.create({ name, flowId: flow.id, by: SYSTEM });
  return { flowId: flow.id, lineId: line.id };
}

export { createHotelFixture, type HotelFixture };

/** An API key of a hotel, as a script would hold it. */
export async function createApiKeyRow(hotelId: string, role: Role): Promise<string> {
  const { key } = await forHotel(hotelId).apiKeys.create({ name: `A key for ${role}s`, role, by: SYSTEM });
  return key;
}
