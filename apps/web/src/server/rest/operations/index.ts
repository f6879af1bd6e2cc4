import { addScenarios } from './add-scenarios';
import { changeSplit } from './change-split';
import { compareVersionsOfFlow } from './compare-versions';
import { deleteScenario } from './delete-scenario';
import { endSplit } from './end-split';
import { getCall } from './get-call';
import { getDraft } from './get-draft';
import { getSplit } from './get-split';
import { getSummary } from './get-summary';
import { importFlow } from './import-flow';
import { listCalls } from './list-calls';
import { listFlows } from './list-flows';
import { listLines } from './list-lines';
import { listScenarios } from './list-scenarios';
import { listVersions } from './list-versions';
import { getPaymentLink, listPaymentLinks } from './payment-links';
import { publishFlow } from './publish-flow';
import { putDraft } from './put-draft';
import { replayFlow } from './replay-flow';
import { runScenariosOfFlow } from './run-scenarios';
import { simulateFlow } from './simulate-flow';
import { startSplit } from './start-split';
import { WEBHOOK_OPERATIONS } from './webhooks';

/** Everything scripts can do. */
export const OPERATIONS = [
  listFlows,
  importFlow,
  getDraft,
  putDraft,
  publishFlow,
  simulateFlow,
  replayFlow,
  listVersions,
  compareVersionsOfFlow,
  getSummary,
  getSplit,
  startSplit,
  changeSplit,
  endSplit,
  listCalls,
  getCall,
  listLines,
  listPaymentLinks,
  getPaymentLink,
  listScenarios,
  addScenarios,
  runScenariosOfFlow,
  deleteScenario,
  ...WEBHOOK_OPERATIONS,
];
