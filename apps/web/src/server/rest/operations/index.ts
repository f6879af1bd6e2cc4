import { addScenarios } from './add-scenarios';
import { deleteScenario } from './delete-scenario';
import { getCall } from './get-call';
import { getDraft } from './get-draft';
import { importFlow } from './import-flow';
import { listCalls } from './list-calls';
import { listFlows } from './list-flows';
import { listLines } from './list-lines';
import { listScenarios } from './list-scenarios';
import { listVersions } from './list-versions';
import { publishFlow } from './publish-flow';
import { putDraft } from './put-draft';
import { runScenariosOfFlow } from './run-scenarios';
import { simulateFlow } from './simulate-flow';

/** Everything scripts can do. */
export const OPERATIONS = [
  listFlows,
  importFlow,
  getDraft,
  putDraft,
  publishFlow,
  simulateFlow,
  listVersions,
  listCalls,
  getCall,
  listLines,
  listScenarios,
  addScenarios,
  runScenariosOfFlow,
  deleteScenario,
];
