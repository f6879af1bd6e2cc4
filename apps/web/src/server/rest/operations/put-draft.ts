import { isBlocking } from '@innline/flow';
import * as z from 'zod';
import { checkDraft, requireDocument } from '@/features/flow-editor/server';
import { publishChanged } from '@/server/live/publish-changed';
import { operation } from '../operation';
import { FlowProblem } from '../schemas';

export const putDraft = operation({
  method: 'PUT',
  path: '/flows/{flowId}/draft',
  permission: 'flow.edit',
  summary: 'Replaces the draft of a flow',
  description: 'A draft with problems is stored; they are in the answer. What is no flow document at all is refused.',
  body: z.object({
    revision: z.number().int().min(0).describe('The revision your change started from.'),
    document: z.unknown().describe('A flow document.'),
  }),
  answer: z.object({ revision: z.number().int(), problems: z.array(FlowProblem) }),
  errors: {
    409: 'Somebody saved in between; nothing was written. `current` says who and which revision.',
    422: 'Not a flow document.',
  },
  run: async ({ repos, actor, hotelId }, { params, body }) => {
    const flowId = params.flowId!;
    const checked = await checkDraft(repos, body.document, flowId);
    const document = requireDocument(checked);
    const { revision } = await repos.flows.saveDraft({
      flowId,
      document,
      baseRevision: body.revision,
      problemCount: checked.problems.filter(isBlocking).length,
      by: actor,
    });
    await publishChanged(hotelId, { what: 'flow', id: flowId }, { id: actor.actor, name: actor.name });
    return { revision, problems: checked.problems };
  },
});
