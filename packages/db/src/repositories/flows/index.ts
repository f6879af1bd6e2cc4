import type { Scope } from '../scope';
import { archiveFlow, restoreFlow } from './archive';
import { createFlow, duplicateFlow, type NewFlow } from './create';
import { listFlows } from './list';
import { type Publish, publish, type RollBack, rollBack } from './publish';
import { getFlow } from './rows';
import { type SaveDraft, saveDraft } from './save-draft';

/** The flows of one hotel: their drafts, and publishing. */
export const flowsRepository = (scope: Scope) => ({
  list: (options?: Parameters<typeof listFlows>[1]) => listFlows(scope, options),
  get: (id: string) => getFlow(scope, id),
  create: (input: NewFlow) => createFlow(scope, input),
  duplicate: (input: Parameters<typeof duplicateFlow>[1]) => duplicateFlow(scope, input),
  archive: (input: Parameters<typeof archiveFlow>[1]) => archiveFlow(scope, input),
  restore: (input: Parameters<typeof restoreFlow>[1]) => restoreFlow(scope, input),
  saveDraft: (input: SaveDraft) => saveDraft(scope, input),
  publish: (input: Publish) => publish(scope, input),
  rollBack: (input: RollBack) => rollBack(scope, input),
});
