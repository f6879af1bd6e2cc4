import { afterHours, type FlowDocument, frontDesk, prove, Scenario, smallDesk, TEMPLATES } from '@innline/flow';
import { SYSTEM } from '../actor';
import type { HotelRepositories } from '../for-hotel';
import type { LineFields } from '../repositories/lines';
import type { Desk } from './desk';

const by = SYSTEM;

/** The flow, published, with the test calls of the template it was made from. */
async function ensureFlow(db: HotelRepositories, template: string, document: FlowDocument): Promise<string> {
  const known = (await db.flows.list()).find(({ name }) => name === document.name);
  if (known?.liveVersion) return known.id;
  const { schedules, departments } = await db.hotel.facts();
  const { problems } = prove(document, { schedules, departments });
  const problemCount = problems.filter(({ severity }) => severity === 'blocks').length;
  const { id, draftRevision } = known ?? (await db.flows.create({ document, problemCount, by }));
  const drafts = TEMPLATES.find((each) => each.id === template)?.scenarios ?? [];
  const bodies = drafts.map((draft) => Scenario.parse(draft));
  if (bodies.length > 0 && (await db.scenarios.list(id)).length === 0)
    await db.scenarios.add({ flowId: id, bodies, by });
  await db.flows.publish({ flowId: id, revision: draftRevision, note: 'First version', by });
  return id;
}

async function ensureLine(db: HotelRepositories, name: string, fields: LineFields): Promise<void> {
  const known = (await db.lines.list()).some((line) => line.name === name);
  if (!known) await db.lines.create({ ...fields, name, by });
}

/** The three flows, published, and the two lines that lead to them. */
export async function ensurePhones(db: HotelRepositories, { schedules, departments }: Desk): Promise<void> {
  const department = (name: string) => departments[name]!;
  const desk = department('Front desk');
  const flowId = await ensureFlow(
    db,
    'front_desk',
    frontDesk({
      schedules: { desk: schedules['Front desk hours']! },
      departments: {
        frontDesk: desk,
        spa: department('Spa'),
        restaurant: department('Restaurant'),
        housekeeping: department('Housekeeping'),
        reservations: department('Reservations'),
      },
    }),
  );
  const closedFlowId = await ensureFlow(
    db,
    'after_hours',
    afterHours({ departments: { frontDesk: desk }, schedules: {} }),
  );
  const smallId = await ensureFlow(db, 'small_desk', smallDesk({ departments: { frontDesk: desk } }));
  await ensureLine(db, 'Main number', {
    number: '+34971555010',
    flowId,
    scheduleId: schedules['Front desk hours'],
    closedFlowId,
    fallbackNumber: '+34600555001',
  });
  await ensureLine(db, 'Meetings and events', { number: '+34971555030', flowId: smallId });
}
