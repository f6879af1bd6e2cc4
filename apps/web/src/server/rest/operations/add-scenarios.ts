import { readScenarios } from '@innline/flow';
import { AppError } from '@innline/shared';
import * as z from 'zod';
import { publishChanged } from '@/server/live/publish-changed';
import { operation } from '../operation';

export const addScenarios = operation({
  method: 'POST',
  path: '/flows/{flowId}/scenarios',
  permission: 'flow.edit',
  summary: 'Adds the scenarios of a file to a flow',
  body: z.object({ file: z.unknown().describe('A file of scenarios, or one scenario.') }),
  answer: z.object({ added: z.array(z.object({ id: z.string(), name: z.string() })) }),
  errors: { 422: 'Not a file of scenarios; the first complaint is in `detail`. Nothing was added.' },
  run: async ({ repos, actor, hotelId }, { params, body }) => {
    const flowId = params.flowId!;
    const read = readScenarios(body.file);
    if (!read.ok) throw new AppError('unprocessable', read.problems[0]!);
    const rows = await repos.scenarios.add({ flowId, bodies: read.file.scenarios, by: actor });
    await publishChanged(hotelId, { what: 'flow', id: flowId }, { id: actor.actor, name: actor.name });
    return { added: rows.map(({ id, body: { name } }) => ({ id, name })) };
  },
});
