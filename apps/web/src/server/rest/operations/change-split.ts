import * as z from 'zod';
import { publishChanged } from '@/server/live/publish-changed';
import { operation } from '../operation';
import { Split } from './get-split';

export const changeSplit = operation({
  method: 'PUT',
  path: '/flows/{flowId}/split',
  permission: 'flow.publish',
  summary: 'Changes what part of the calls the other version gets',
  description: 'Calls that go on now stay with the version they began with.',
  body: z.object({ percent: z.number().int().min(1).max(99) }),
  answer: Split,
  errors: { 409: 'No two versions share the calls any more.' },
  run: async ({ repos, actor, hotelId }, { params, body }) => {
    const { flowId, ...split } = await repos.splits.change({ flowId: params.flowId!, ...body, by: actor });
    await publishChanged(hotelId, { what: 'flow', id: flowId }, { id: actor.id, name: actor.name });
    return split;
  },
});
