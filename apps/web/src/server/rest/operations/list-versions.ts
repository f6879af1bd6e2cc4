import * as z from 'zod';
import { operation } from '../operation';
import { VersionSummary } from '../schemas';

export const listVersions = operation({
  method: 'GET',
  path: '/flows/{flowId}/versions',
  permission: 'flow.read',
  summary: 'Published versions of a flow, newest first',
  answer: z.object({
    versions: z.array(
      VersionSummary.extend({ live: z.boolean(), calls: z.number().int() }).meta({ id: 'ListedVersion' }),
    ),
  }),
  run: async ({ repos }, { params }) => {
    const rows = await repos.versions.list(params.flowId!);
    return { versions: rows.map(({ flowId: _, publishedBy: __, ...version }) => version) };
  },
});
