import { isBlocking } from '@innline/flow';
import { AppError } from '@innline/shared';
import * as z from 'zod';
import { checkDraft } from '@/features/flow-editor/server';
import { publishChanged } from '@/server/live/publish-changed';
import { operation } from '../operation';
import { VersionSummary } from '../schemas';

export const publishFlow = operation({
  method: 'POST',
  path: '/flows/{flowId}/publish',
  permission: 'flow.publish',
  summary: 'Publishes the draft as a new, immutable version',
  body: z.object({
    revision: z.number().int().min(0).describe('The revision of the draft to be published.'),
    note: z.string().trim().min(1).max(200).describe('One line for the list of versions.'),
  }),
  answer: VersionSummary,
  errors: { 409: 'The draft has another revision now.', 422: 'A problem blocks publishing; the first is in `detail`.' },
  run: async ({ repos, actor, hotelId }, { params, body }) => {
    const flow = await repos.flows.get(params.flowId!);
    const blocking = (await checkDraft(repos, flow.draft)).problems.filter(isBlocking);
    if (blocking[0]) throw new AppError('unprocessable', `This draft cannot be published yet: ${blocking[0].message}`);
    const {
      document: _,
      flowId: __,
      publishedBy: ___,
      ...version
    } = await repos.flows.publish({
      flowId: flow.id,
      ...body,
      by: actor,
    });
    await publishChanged(hotelId, { what: 'flow', id: flow.id }, { id: actor.actor, name: actor.name });
    return version;
  },
});
