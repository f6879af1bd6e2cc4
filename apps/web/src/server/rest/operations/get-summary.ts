import { summaryText } from '@innline/flow';
import * as z from 'zod';
import { summaryOf, WhichVersion } from '@/features/flow-versions/server';
import { operation } from '../operation';

const Step = z.object({
  number: z.number().int(),
  node: z.string(),
  name: z.string(),
  lines: z.array(z.string()),
  ways: z.array(z.object({ words: z.string(), to: z.number().int().nullable() })),
  uses: z.string().nullable().describe('Id of the other flow calls go through here; null: none.'),
});

export const getSummary = operation({
  method: 'GET',
  path: '/flows/{flowId}/summary',
  permission: 'flow.read',
  summary: 'A flow in plain words, made from its graph',
  query: z.object({
    version: WhichVersion.optional().describe('A number or `draft`; left out: the live version, else the draft.'),
    language: z.string().max(10).optional().describe('Of the texts; left out: the flow’s first.'),
  }),
  answer: z.object({
    flowName: z.string(),
    version: z.number().int().nullable().describe('null: the draft.'),
    languages: z.array(z.string()),
    summary: z.object({
      language: z.string().describe('Of the texts callers hear.'),
      told: z.enum(['en', 'es']).describe('Of the sentences around them.'),
      note: z.string().describe('Where these are two languages: which is which; empty: they are one.'),
      title: z.string(),
      sections: z.array(z.object({ id: z.string(), title: z.string(), lines: z.array(z.string()) })),
      stepsTitle: z.string(),
      steps: z.array(Step),
      subflows: z
        .array(z.object({ flow: z.string(), title: z.string(), lines: z.array(z.string()), steps: z.array(Step) }))
        .describe('Other flows that calls go through, each once.'),
    }),
    text: z.string(),
    picture: z.string().describe('SVG'),
  }),
  run: async ({ repos }, { params, query: { version: which, language } }) => {
    const told = await summaryOf(repos, { flowId: params.flowId!, which, language });
    return { ...told, text: summaryText(told.summary) };
  },
});
