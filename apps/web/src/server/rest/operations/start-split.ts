import * as z from 'zod';
import { publishChanged } from '@/server/live/publish-changed';
import { operation } from '../operation';
import { Split } from './get-split';

export const startSplit = operation({
  method: 'POST',
  path: '/flows/{flowId}/split',
  permission: 'flow.publish',
  summary: 'Sends a part of a flow’s calls to another published version',
  body: z.object({ versionNumber: z.number().int().min(1), percent: z.number().int().min(1).max(99) }),
  answer: Split,
  errors: { 409: 'Two versions share the calls already.' },
  run: async ({ repos, actor, hotelId }, { params, body }) => {
    const { flowId, ...split } = await repos.splits.start({ flowId: params.flowId!, ...body, by: actor });
    await publishChanged(hotelId, { what: 'flow', id: flowId }, { id: actor.id, name: actor.name });
    return split;
  },
});
