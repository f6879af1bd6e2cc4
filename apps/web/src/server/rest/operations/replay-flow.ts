import type { ReplayedWay } from '@innline/flow';
import * as z from 'zod';
import { asRun } from '@/features/flow-editor/server';
import { replayCalls } from '@/features/scenarios/server';
import { operation } from '../operation';
import { Id, Moment } from '../schemas';

const Step = z.object({ node: z.string(), name: z.string() });
const End = z.object({ reason: z.string(), outcome: z.string().nullable() }).nullable().describe('Null: it goes on.');
const count = () => z.number().int();

const Different = z.object({
  callId: Id,
  startedAt: Moment,
  version: z.number().int().describe('That the call ran.'),
  status: z
    .enum(['another_way', 'ends_differently'])
    .describe('`ends_differently`: whatever the way, its end is another one.'),
  divergence: z.object({
    after: Step.nullable().describe('The last step both went through; null: they begin apart.'),
    before: Step.nullable().describe('Where the call went from there; null: it was over, or waited.'),
    now: Step.nullable().describe('Where it would go; null: it would be over, or wait.'),
    onlyEnd: z.boolean().describe('The same steps, but another end.'),
  }),
  endBefore: End,
  endNow: End,
});

export const replayFlow = operation({
  method: 'POST',
  path: '/flows/{flowId}/replay',
  permission: 'flow.publish',
  summary: 'Plays the last calls of a flow on its draft or a version, and tells which would go another way',
  description:
    'What callers did is played again, on the version each call ran and on the one asked for; nothing is called, booked or sent. Needs the role of somebody who may publish, since it reads what callers said. No words and no numbers of callers are in the answer.',
  body: z.object({
    version: z.number().int().min(1).optional().describe('Left out: the draft.'),
    limit: z.number().int().min(1).max(200).default(100).describe('How many calls, newest first.'),
  }),
  answer: z.object({
    revision: z.number().int().nullable().describe('Of the draft they were played on; null: a version was.'),
    version: z.number().int().nullable(),
    counts: z.object({
      calls: count(),
      same: count(),
      anotherWay: count(),
      endsDifferently: count(),
      notComparable: count(),
    }),
    left: count().describe('Older calls within the limit that were left out because there was too much to read.'),
    different: z.array(Different).describe('Newest first.'),
    notComparable: z.array(z.object({ callId: Id, startedAt: Moment, why: z.string() })),
  }),
  errors: { 422: 'The flow cannot run at all.' },
  run: async ({ repos }, { params, body: { version, limit } }) => {
    const flow = await repos.flows.get(params.flowId!);
    const document =
      version === undefined
        ? await asRun(repos, flow.draft)
        : (await repos.versions.byNumber(flow.id, version)).document;
    const { replayed, left } = await replayCalls(repos, { flowId: flow.id, document, limit });
    const of = (status: (typeof replayed)[number]['status']) => replayed.filter((one) => one.status === status).length;
    return {
      revision: version === undefined ? flow.draftRevision : null,
      version: version ?? null,
      counts: {
        calls: replayed.length,
        same: of('same'),
        anotherWay: of('another_way'),
        endsDifferently: of('ends_differently'),
        notComparable: of('not_comparable'),
      },
      left,
      different: replayed.flatMap((one) => {
        if (one.status !== 'another_way' && one.status !== 'ends_differently') return [];
        const { callId, startedAt, version: ran, status, parts, before, now } = one;
        const after = now.path.find(({ node }) => node === parts.after);
        return {
          ...{ callId, startedAt: startedAt.toISOString(), version: ran, status },
          divergence: {
            after: stepOf(after),
            before: stepOf(parts.before),
            now: stepOf(parts.now),
            onlyEnd: parts.onlyEnd,
          },
          endBefore: endOf(before),
          endNow: endOf(now),
        };
      }),
      notComparable: replayed.flatMap((one) =>
        one.status === 'not_comparable'
          ? [{ callId: one.callId, startedAt: one.startedAt.toISOString(), why: one.why }]
          : [],
      ),
    };
  },
});

const stepOf = (step: { node: string; name: string } | null | undefined) =>
  step ? { node: step.node, name: step.name } : null;
const endOf = ({ end }: ReplayedWay) => end && { reason: end.reason, outcome: end.outcome };
