import { SCENARIO_LIMITS, type Scenario } from '@innline/flow';
import { AppError } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import type { Actor } from '../../actor';
import { toJson } from '../../json';
import { record } from '../audit';
import type { Scope } from '../scope';
import { lockList, type ScenarioRow, toScenarioRow } from './rows';

export interface AddScenarios {
  flowId: string;
  bodies: readonly Scenario[];
  by: Actor;
}

/**
 * Puts scenarios at the end of a flow's list, all or none.
 * @throws AppError `bad_request` when the flow would have more than it may
 */
export function addScenarios(scope: Scope, { flowId, bodies, by }: AddScenarios): Promise<ScenarioRow[]> {
  return scope.transaction(async (tx) => {
    const flow = await lockList(tx, flowId);
    const there = await tx.db.scenario.count({ where: { flowId, hotelId: tx.hotelId } });
    if (there + bodies.length > SCENARIO_LIMITS.scenarios) {
      throw new AppError('bad_request', `A flow may have ${SCENARIO_LIMITS.scenarios} scenarios. Delete some first.`);
    }
    const rows = await tx.db.scenario.createManyAndReturn({
      data: bodies.map((body, index) => ({
        id: newId(),
        hotelId: tx.hotelId,
        flowId,
        position: there + index,
        body: toJson(body),
        createdBy: by.actor,
        createdByName: by.name,
      })),
    });
    const names = bodies.map(({ name }) => `“${name}”`);
    const summary =
      names.length === 1
        ? `Added the scenario ${names[0]} to “${flow.name}”.`
        : `Added ${names.length} scenarios to “${flow.name}”.`;
    const details = { scenarios: rows.map(({ id }) => id) };
    await record(tx, { by, action: 'scenario.create', subject: 'flow', subjectId: flowId, summary, details });
    return rows.map(toScenarioRow).sort((a, b) => a.position - b.position);
  });
}
