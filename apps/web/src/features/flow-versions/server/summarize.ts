import type { forHotel } from '@innline/db';
import { pictureOf, summarize } from '@innline/flow';
import * as z from 'zod';
import { hotelProcedure } from '@/server/trpc/init';
import { documentOf, namesOf, WhichVersion } from './documents';

/** A version, or the draft, in plain words with its picture. `language` left out: the flow's first. */
export async function summaryOf(
  repos: ReturnType<typeof forHotel>,
  { flowId, which, language }: { flowId: string; which?: WhichVersion; language?: string },
) {
  const flow = await repos.flows.get(flowId);
  const live = which === undefined ? await repos.versions.live(flowId) : null;
  const chosen: WhichVersion = which ?? live?.number ?? 'draft';
  const [document, context] = await Promise.all([documentOf(repos, flowId, chosen), namesOf(repos)]);
  const spoken = language && document.languages.includes(language) ? language : (document.languages[0] ?? 'en');
  return {
    flowName: flow.name,
    version: chosen === 'draft' ? null : chosen,
    languages: document.languages,
    summary: summarize(document, { language: spoken, context }),
    picture: pictureOf(document, spoken),
  };
}

export const summary = hotelProcedure('flow.read')
  .input(
    z.object({ flowId: z.string().max(64), which: WhichVersion.optional(), language: z.string().max(10).optional() }),
  )
  .query(({ ctx, input }) => summaryOf(ctx.repos, input));
