import * as z from 'zod';
import { operation } from '../operation';
import { FlowSummary } from '../schemas';

export const listFlows = operation({
  method: 'GET',
  path: '/flows',
  permission: 'flow.read',
  summary: 'The hotel’s flows',
  query: z.object({ archived: z.enum(['true', 'false']).default('false') }),
  answer: z.object({ flows: z.array(FlowSummary) }),
  run: async ({ repos }, { query }) => ({ flows: await repos.flows.list({ archived: query.archived === 'true' }) }),
});
