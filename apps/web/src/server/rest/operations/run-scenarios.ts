import * as z from 'zod';
import { asRun } from '@/features/flow-editor/server';
import { failingScenarios } from '@/features/scenarios/server';
import { operation } from '../operation';

export const runScenariosOfFlow = operation({
  method: 'POST',
  path: '/flows/{flowId}/scenarios/run',
  permission: 'flow.read',
  summary: 'Plays the scenarios of a flow on its draft',
  answer: z.object({
    revision: z.number().int().describe('The revision of the draft they were played on.'),
    count: z.number().int(),
    failing: z.array(z.object({ id: z.string(), name: z.string(), messages: z.array(z.string()) })),
  }),
  run: async ({ repos }, { params }) => {
    const flow = await repos.flows.get(params.flowId!);
    return {
      revision: flow.draftRevision,
      ...(await failingScenarios(repos, flow.id, await asRun(repos, flow.draft))),
    };
  },
});
