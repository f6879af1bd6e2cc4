import type { Scope } from '../scope';
import { changeSplit, endSplit } from './change';
import { splitFigures } from './figures';
import { listSplits, runningSplit } from './rows';
import { type StartSplit, startSplit } from './start';

/** Two versions of a flow that share its calls. */
export const splitsRepository = (scope: Scope) => ({
  running: (flowId: string) => runningSplit(scope, flowId),
  list: (flowId: string) => listSplits(scope, flowId),
  start: (input: StartSplit) => startSplit(scope, input),
  change: (input: Parameters<typeof changeSplit>[1]) => changeSplit(scope, input),
  end: (input: Parameters<typeof endSplit>[1]) => endSplit(scope, input),
  figures: (splitId: string) => splitFigures(scope, splitId),
});
