import type { Scenario } from '@innline/flow';
import type { ScenarioModel } from '../../generated/prisma/models';
import { found } from '../../not-found';
import { requireOwn } from '../own';
import type { Scope } from '../scope';

export interface ScenarioRow {
  id: string;
  flowId: string;
  /** Its place in the flow's list, from 0. */
  position: number;
  body: Scenario;
  createdByName: string;
  createdAt: Date;
  updatedAt: Date;
}

export const toScenarioRow = ({ hotelId: _, createdBy: __, body, ...row }: ScenarioModel): ScenarioRow => ({
  ...row,
  body: body as unknown as Scenario,
});

/** The scenarios of a flow in their order. @throws AppError `not_found` for a flow that is not the hotel's */
export async function listScenarios(scope: Scope, flowId: string): Promise<ScenarioRow[]> {
  await requireOwn(scope, { flow: flowId });
  const rows = await scope.db.scenario.findMany({
    where: { flowId, hotelId: scope.hotelId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  });
  return rows.map(toScenarioRow);
}

/** @throws AppError `not_found` */
export async function getScenario(scope: Scope, id: string): Promise<ScenarioRow> {
  return toScenarioRow(found(await scope.db.scenario.findFirst({ where: { id, hotelId: scope.hotelId } }), 'scenario'));
}

/** Two people who change one flow's list take turns: places have no gap and no twin. */
export async function lockList(tx: Scope, flowId: string): Promise<{ name: string }> {
  const rows = await tx.db.$queryRaw<{ name: string }[]>`
    select name from flow where id = ${flowId} and hotel_id = ${tx.hotelId} for update`;
  return found(rows[0] ?? null, 'flow');
}
