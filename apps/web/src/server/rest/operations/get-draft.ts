import { FlowDocument } from '@innline/flow';
import * as z from 'zod';
import { operation } from '../operation';
import { Moment } from '../schemas';

export const DraftAnswer = z.object({
  id: z.string(),
  name: z.string(),
  revision: z.number().int(),
  problemCount: z.number().int(),
  changedAt: Moment,
  changedByName: z.string().nullable(),
  document: FlowDocument,
});

export const getDraft = operation({
  method: 'GET',
  path: '/flows/{flowId}/draft',
  permission: 'flow.read',
  summary: 'The draft of a flow, with the revision to name when saving',
  answer: DraftAnswer,
  run: async ({ repos }, { params }) => {
    const flow = await repos.flows.get(params.flowId!);
    return {
      id: flow.id,
      name: flow.name,
      revision: flow.draftRevision,
      problemCount: flow.problemCount,
      changedAt: flow.draftAt,
      changedByName: flow.draftByName,
      document: flow.draft,
    };
  },
});
