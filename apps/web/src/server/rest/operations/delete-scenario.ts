import * as z from 'zod';
import { publishChanged } from '@/server/live/publish-changed';
import { operation } from '../operation';

export const deleteScenario = operation({
  method: 'DELETE',
  path: '/scenarios/{scenarioId}',
  permission: 'flow.edit',
  summary: 'Deletes a scenario',
  answer: z.object({ id: z.string() }),
  run: async ({ repos, actor, hotelId }, { params }) => {
    const { id, flowId } = await repos.scenarios.get(params.scenarioId!);
    await repos.scenarios.remove({ id, by: actor });
    await publishChanged(hotelId, { what: 'flow', id: flowId }, { id: actor.actor, name: actor.name });
    return { id };
  },
});
