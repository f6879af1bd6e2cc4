import { AppError } from '@innline/shared';
import * as z from 'zod';
import { renderFlow } from '../../prompts/render';
import { defineRoute } from '../route';

/** Called after publishing, so that not even the first caller waits for a voice. */
export const renderPrompts = defineRoute({
  method: 'POST',
  path: '/voice/flows/{flowId}/prompts',
  id: 'renderPrompts',
  summary: 'Makes ready every prompt of the live version that is the same for all callers.',
  permission: 'flow.publish',
  params: z.object({ flowId: z.string().max(64) }),
  status: 202,
  errors: { 404: 'Nothing of this flow is published.' },
  example: { params: { flowId: '019a8f3e-7c1b-7d52-9b1e-6f0f5a3c2d10' }, response: { version: 4 } },
  response: z.object({ version: z.number().int() }),
  async handle({ params, caller, services }) {
    const live = await services.data.flow(caller.hotelId, params.flowId, 'live');
    if (!live?.versionId) throw new AppError('not_found', 'Nothing of this flow is published.');
    const known = services.routes.met(caller.hotelId).some(({ versionId }) => versionId === live.versionId);
    // meeting a version for the first time renders what it always says
    if (known) void renderFlow(live, caller.hotelId, services);
    else if (!(await services.routes.version(caller.hotelId, live.versionId))) {
      throw new AppError('unprocessable', 'The live version does not run any more. Open it in the editor and publish.');
    }
    return { version: live.number! };
  },
});
