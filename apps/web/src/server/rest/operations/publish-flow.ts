import * as z from 'zod';
import { publishDraft } from '@/features/flow-editor/server';
import { operation } from '../operation';
import { FlowProblem, VersionSummary } from '../schemas';

export const publishFlow = operation({
  method: 'POST',
  path: '/flows/{flowId}/publish',
  permission: 'flow.publish',
  summary: 'Publishes the draft as a new, immutable version',
  body: z.object({
    revision: z.number().int().min(0).describe('The revision of the draft to be published.'),
    note: z.string().trim().min(1).max(200).describe('One line for the list of versions.'),
    anyway: z
      .string()
      .trim()
      .min(1)
      .max(500)
      .optional()
      .describe('Why it is published although scenarios fail; kept in the audit log.'),
  }),
  answer: VersionSummary.extend({
    warnings: z.array(FlowProblem).describe('What did not keep it from being published.'),
  }).meta({ id: 'PublishedVersion' }),
  errors: {
    409: 'The draft has another revision now.',
    422: 'A problem blocks publishing, or scenarios fail; the first are in `detail`.',
  },
  run: async (context, { params, body }) => {
    const actor = { ...context.actor, id: context.actor.actor };
    const { version, warnings } = await publishDraft({ ...context, actor }, { flowId: params.flowId!, ...body });
    const { document: _, flowId: __, publishedBy: ___, ...summary } = version;
    return { ...summary, warnings };
  },
});
