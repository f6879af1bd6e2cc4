import type { forHotel } from '@innline/db';
import { diff, tellDiff } from '@innline/flow';
import * as z from 'zod';
import { hotelProcedure } from '@/server/trpc/init';
import { documentOf, namesOf, WhichVersion } from './documents';

/** What two versions of a flow have otherwise, the older first: both documents, the changes, and what callers notice. */
export async function compareVersions(
  repos: ReturnType<typeof forHotel>,
  { flowId, from, to, language }: { flowId: string; from: WhichVersion; to: WhichVersion; language: string },
) {
  const [before, after, context] = await Promise.all([
    documentOf(repos, flowId, from),
    documentOf(repos, flowId, to),
    namesOf(repos),
  ]);
  return { before, after, diff: diff(before, after, context), told: tellDiff(before, after, { language, context }) };
}

export const compare = hotelProcedure('flow.read')
  .input(z.object({ flowId: z.string().max(64), from: WhichVersion, to: WhichVersion }))
  .query(({ ctx, input }) => compareVersions(ctx.repos, { ...input, language: 'en' }));
