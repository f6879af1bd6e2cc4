import { AppError } from '@innline/shared';
import * as z from 'zod';
import { bringIn } from '@/features/flows/server';
import { operation } from '../operation';

const WidgetAnswer = z.object({
  widget: z.string(),
  type: z.string(),
  label: z.string(),
  fidelity: z.enum(['mapped', 'approximated', 'refused']),
  reasons: z.array(z.object({ code: z.string(), text: z.string() })),
  nodes: z.array(z.string()),
  partOf: z.string().nullable(),
  reachable: z.boolean(),
});

const ReportAnswer = z
  .object({
    format: z.literal('innline.import-report'),
    formatVersion: z.literal(1),
    source: z.literal('twilio-studio'),
    name: z.string(),
    counts: z.object({
      widgets: z.number().int(),
      mapped: z.number().int(),
      approximated: z.number().int(),
      refused: z.number().int(),
    }),
    notes: z.array(z.object({ code: z.string(), text: z.string() })),
    widgets: z.array(WidgetAnswer),
    texts: z.array(z.object({ widget: z.string(), reference: z.string(), why: z.string() })),
    counters: z.array(
      z.object({
        variable: z.string(),
        widget: z.string().nullable(),
        outcome: z.enum(['folded', 'kept', 'never_fires']),
        text: z.string(),
      }),
    ),
    lost: z.array(
      z.object({ widget: z.string(), event: z.string(), who: z.string(), originally: z.string(), now: z.string() }),
    ),
    findings: z.array(
      z.object({
        code: z.string(),
        severity: z.enum(['blocks', 'warning']),
        message: z.string(),
        node: z.string().nullable(),
        call: z.array(z.string()).describe('The call that shows it, a line a step.'),
      }),
    ),
  })
  .describe('What became of each widget, whom the original loses, and what the guarantees say.');

export const importFlow = operation({
  method: 'POST',
  path: '/flows/import',
  permission: 'flow.edit',
  summary: 'Makes a new flow of an exported one, or of a Twilio Studio flow',
  description: 'The draft is made even if it has problems that can be mended; with `look` nothing is stored.',
  body: z.object({
    document: z.unknown().describe('A flow document, or a published Studio flow as its console or REST API gives it.'),
    name: z.string().trim().min(1).max(120).optional().describe('Otherwise the name it has.'),
    look: z.boolean().default(false).describe('Only say what would become of it.'),
  }),
  answer: z.object({
    status: z.enum(['imported', 'looked']),
    source: z.enum(['innline', 'twilio-studio']),
    id: z.string().optional().describe('Of the new flow; not there with `look`.'),
    name: z.string(),
    problemCount: z.number().int().describe('Problems that keep it from being published.'),
    report: ReportAnswer.nullable(),
  }),
  errors: { 422: 'Not a flow Innline can take; `detail` says why and where.' },
  run: async ({ repos, actor, hotelId }, { body: { document, name, look } }) => {
    const by = { ...actor, id: actor.actor };
    const answer = await bringIn(repos, { given: { document }, name, look, by, hotelId });
    if (answer.status !== 'refused') return answer;
    throw new AppError('unprocessable', answer.problems.slice(0, 5).join(' '));
  },
});
