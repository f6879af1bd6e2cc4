import * as z from 'zod';
import { publishChanged } from '@/server/live/publish-changed';
import { operation } from '../operation';
import { Split } from './get-split';

export const endSplit = operation({
  method: 'POST',
  path: '/flows/{flowId}/split/end',
  permission: 'flow.publish',
  summary: 'Ends it: the winner answers every call from now on',
  body: z.object({ winner: z.enum(['base', 'version']) }),
  answer: Split,
  errors: { 409: 'No two versions share the calls any more.' },
  run: async ({ repos, actor, hotelId }, { params, body }) => {
    const { flowId, ...split } = await repos.splits.end({ flowId: params.flowId!, ...body, by: actor });
    await publishChanged(hotelId, { what: 'flow', id: flowId }, { id: actor.id, name: actor.name });
    return split;
  },
});
