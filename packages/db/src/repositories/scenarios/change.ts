import type { Scenario } from '@innline/flow';
import { AppError } from '@innline/shared';
import type { Actor } from '../../actor';
import { toJson } from '../../json';
import { record } from '../audit';
import type { Scope } from '../scope';
import { getScenario, listScenarios, lockList, type ScenarioRow, toScenarioRow } from './rows';

/** Replaces what a scenario says. */
export function editScenario(scope: Scope, input: { id: string; body: Scenario; by: Actor }): Promise<ScenarioRow> {
  const { id, body, by } = input;
  return scope.transaction(async (tx) => {
    const before = await getScenario(tx, id);
    const row = await tx.db.scenario.update({ where: { id, hotelId: tx.hotelId }, data: { body: toJson(body) } });
    const renamed = before.body.name === body.name ? '' : `, before “${before.body.name}”`;
    await record(tx, {
      by,
      action: 'scenario.edit',
      subject: 'flow',
      subjectId: row.flowId,
      summary: `Changed the scenario “${body.name}”${renamed}.`,
      details: { scenario: id },
    });
    return toScenarioRow(row);
  });
}

/** Deletes a scenario; those after it move up. What it said stays in the audit log, so that it can be put back. */
export function removeScenario(scope: Scope, { id, by }: { id: string; by: Actor }): Promise<void> {
  return scope.transaction(async (tx) => {
    const { flowId } = await getScenario(tx, id);
    await lockList(tx, flowId);
    const { body, position } = await getScenario(tx, id);
    await tx.db.scenario.delete({ where: { id, hotelId: tx.hotelId } });
    await tx.db.scenario.updateMany({
      where: { flowId, hotelId: tx.hotelId, position: { gt: position } },
      data: { position: { decrement: 1 } },
    });
    await record(tx, {
      by,
      action: 'scenario.delete',
      subject: 'flow',
      subjectId: flowId,
      summary: `Deleted the scenario “${body.name}”.`,
      details: { scenario: id, body },
    });
  });
}

/**
 * Puts a flow's scenarios in this order.
 * @throws AppError `conflict` where the ids are not exactly those of the flow: somebody added or deleted one meanwhile
 */
export function arrangeScenarios(
  scope: Scope,
  { flowId, ids }: { flowId: string; ids: readonly string[] },
): Promise<ScenarioRow[]> {
  return scope.transaction(async (tx) => {
    await lockList(tx, flowId);
    const there = await listScenarios(tx, flowId);
    const wanted = new Set(ids);
    if (wanted.size !== ids.length || ids.length !== there.length || there.some(({ id }) => !wanted.has(id))) {
      throw new AppError('conflict', 'The list of scenarios has changed in the meantime. Nothing was moved.');
    }
    for (const [position, id] of ids.entries()) {
      await tx.db.scenario.updateMany({ where: { id, hotelId: tx.hotelId }, data: { position } });
    }
    return listScenarios(tx, flowId);
  });
}
