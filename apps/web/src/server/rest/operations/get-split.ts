import * as z from 'zod';
import { operation } from '../operation';
import { Id, Moment } from '../schemas';

const Version = z.object({ id: Id, number: z.number().int(), note: z.string() });

export const Split = z
  .object({
    id: Id,
    base: Version.describe('The live one.'),
    version: Version,
    percent: z.number().int().describe('Of the calls, to `version`.'),
    startedAt: Moment,
    startedByName: z.string(),
    endedAt: Moment.nullable(),
    endedByName: z.string().nullable(),
    winner: z.enum(['base', 'version']).nullable(),
  })
  .meta({ id: 'Split' });

const Figures = z.object({
  calls: z.number().int(),
  endReasons: z.record(z.string(), z.number().int()),
  reachedPerson: z.number().int(),
  leftMessage: z.number().int(),
  callerLeft: z.number().int(),
  noInput: z.number().int(),
  noMatch: z.number().int(),
  meanDurationMs: z.number(),
  deviationMs: z.number(),
});

export const getSplit = operation({
  method: 'GET',
  path: '/flows/{flowId}/split',
  permission: 'flow.read',
  summary: 'Two versions that share the calls of a flow, with the figures of both',
  answer: z.object({
    split: Split.nullable().describe('null: every call reaches the live version.'),
    figures: z.object({ base: Figures, version: Figures }).nullable(),
  }),
  run: async ({ repos }, { params }) => {
    const running = await repos.splits.running(params.flowId!);
    if (!running) return { split: null, figures: null };
    const { flowId: _, ...split } = running;
    return { split, figures: await repos.splits.figures(running.id) };
  },
});
