import { BusyPolicy } from '@innline/shared';
import * as z from 'zod';

export const Moment = z.iso.datetime();
export const Id = z.string();

export const FlowSummary = z
  .object({
    id: Id,
    name: z.string(),
    state: z.enum(['draft', 'live', 'problems']),
    problemCount: z.number().int(),
    draftRevision: z.number().int(),
    liveVersion: z.object({ id: Id, number: z.number().int(), publishedAt: Moment }).nullable(),
    lines: z.array(
      z.object({ id: Id, name: z.string(), number: z.string().nullable(), when: z.enum(['open', 'closed']) }),
    ),
    callsLast7Days: z.number().int(),
    lastEditedBy: z.string().nullable(),
    lastEditedAt: Moment,
    archivedAt: Moment.nullable(),
  })
  .meta({ id: 'Flow' });

export const VersionSummary = z
  .object({
    id: Id,
    number: z.number().int(),
    note: z.string(),
    publishedByName: z.string(),
    publishedAt: Moment,
    rolledBackFrom: z.number().int().nullable(),
  })
  .meta({ id: 'Version' });

/** What is wrong with a flow, and where. */
export const FlowProblem = z.object({
  code: z.string(),
  severity: z.enum(['blocks', 'warning']),
  message: z.string(),
  node: z.string().nullable(),
  port: z.string().nullable(),
  field: z.string().nullable(),
});

export const LineSummary = z
  .object({
    id: Id,
    name: z.string(),
    number: z.string().nullable(),
    flow: z.object({ id: Id, name: z.string() }).nullable(),
    closedFlow: z.object({ id: Id, name: z.string() }).nullable(),
    schedule: z.object({ id: Id, name: z.string() }).nullable(),
    fallbackNumber: z.string().nullable(),
    busyPolicy: BusyPolicy.describe('What callers meet when every worker is full.'),
    active: z.boolean(),
  })
  .meta({ id: 'Line' });

export const CallSummary = z
  .object({
    id: Id,
    status: z.enum(['ringing', 'live', 'ended']),
    channel: z.string(),
    direction: z.string(),
    line: z.object({ id: Id, name: z.string() }).nullable(),
    flowId: Id.nullable(),
    flowName: z.string(),
    flowVersionNumber: z.number().int().nullable(),
    callerNumber: z.string().nullable(),
    callerName: z.string().nullable(),
    language: z.string(),
    startedAt: Moment,
    answeredAt: Moment.nullable(),
    endedAt: Moment.nullable(),
    durationMs: z.number().int().nullable(),
    endReason: z.string().nullable(),
    outcome: z.string().nullable(),
    node: z.string().nullable(),
    nodeName: z.string().nullable(),
  })
  .meta({ id: 'Call' });

export const ProblemJson = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    code: z.string(),
  })
  .meta({ id: 'Problem' });
