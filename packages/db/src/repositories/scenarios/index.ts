import type { Scope } from '../scope';
import { type AddScenarios, addScenarios } from './add';
import { arrangeScenarios, editScenario, removeScenario } from './change';
import { getScenario, listScenarios } from './rows';

/** Stored test calls of flows. */
export const scenariosRepository = (scope: Scope) => ({
  list: (flowId: string) => listScenarios(scope, flowId),
  get: (id: string) => getScenario(scope, id),
  add: (input: AddScenarios) => addScenarios(scope, input),
  edit: (input: Parameters<typeof editScenario>[1]) => editScenario(scope, input),
  remove: (input: Parameters<typeof removeScenario>[1]) => removeScenario(scope, input),
  arrange: (input: Parameters<typeof arrangeScenarios>[1]) => arrangeScenarios(scope, input),
});
