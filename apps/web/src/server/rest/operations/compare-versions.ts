import * as z from 'zod';
import { compareVersions, WhichVersion } from '@/features/flow-versions/server';
import { operation } from '../operation';

const which = WhichVersion.describe('A version number, or `draft`.');
const field = z.object({
  path: z.string(),
  label: z.string(),
  before: z.unknown(),
  after: z.unknown(),
  beforeText: z.string(),
  afterText: z.string(),
});

export const compareVersionsOfFlow = operation({
  method: 'GET',
  path: '/flows/{flowId}/compare',
  permission: 'flow.read',
  summary: 'What two versions of a flow, or a version and the draft, have otherwise',
  query: z.object({ from: which, to: which.default('draft'), language: z.enum(['en', 'es']).default('en') }),
  answer: z.object({
    told: z.array(
      z.object({
        words: z.string().describe('What callers notice.'),
        node: z.string().nullable(),
        inOlder: z.boolean(),
        tone: z.enum(['new', 'gone', 'other']),
      }),
    ),
    nodes: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        type: z.string(),
        kind: z.enum(['added', 'removed', 'changed', 'moved']),
        moved: z.boolean(),
        fields: z.array(field),
      }),
    ),
    edges: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(['added', 'removed', 'redirected']),
        from: z.object({ node: z.string(), port: z.string() }),
        before: z.string().nullable(),
        after: z.string().nullable(),
        label: z.string(),
      }),
    ),
    schedules: z.object({ added: z.array(z.string()), removed: z.array(z.string()) }),
    variables: z.array(
      z.object({ name: z.string(), kind: z.enum(['added', 'removed', 'changed']), what: z.array(z.string()) }),
    ),
    flow: z.array(field),
  }),
  run: async ({ repos }, { params, query }) => {
    const { diff, told } = await compareVersions(repos, { flowId: params.flowId!, ...query });
    return { told, ...diff };
  },
});
