import { type CallRow, forHotel } from '@innline/db';
import { AppError, type CallCommand, redisKeys, STREAM_FIELD, STREAM_LENGTH } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import * as z from 'zod';
import { defineRoute } from '../route';

const iso = z.iso.datetime().nullable();

const Session = z.object({
  id: z.string(),
  status: z.enum(['ringing', 'live', 'ended']),
  channel: z.string(),
  direction: z.string(),
  line: z.object({ id: z.string(), name: z.string() }).nullable(),
  flowId: z.string().nullable(),
  flowName: z.string(),
  flowVersionNumber: z.number().int().nullable(),
  callerNumber: z.string().nullable(),
  callerName: z.string().nullable(),
  language: z.string(),
  startedAt: iso,
  answeredAt: iso,
  endedAt: iso,
  durationMs: z.number().int().nullable(),
  endReason: z.string().nullable(),
  outcome: z.string().nullable(),
  node: z.string().nullable(),
  nodeName: z.string().nullable(),
  recordings: z.number().int(),
});

const EXAMPLE: z.output<typeof Session> = {
  ...{ id: '019a8f3e-7c1b-7d52-9b1e-6f0f5a3c2d10', status: 'ended', channel: 'phone', direction: 'inbound' },
  ...{
    line: { id: '019a8f3e-7c1b-7d52-9b1e-6f0f5a3c2d10', name: 'Main line' },
    flowId: '019a8f3e-7c1b-7d52-9b1e-6f0f5a3c2d10',
    flowName: 'Front desk',
    flowVersionNumber: 4,
  },
  ...{ callerNumber: '+34600111222', callerName: null, language: 'es' },
  ...{ startedAt: '2026-10-12T09:00:00.000Z', answeredAt: '2026-10-12T09:00:01.000Z' },
  ...{ endedAt: '2026-10-12T09:01:15.000Z', durationMs: 74_000, endReason: 'completed', outcome: 'transferred' },
  ...{ node: 'goodbye', nodeName: 'Goodbye', recordings: 1 },
};

const date = (value: Date | null) => value?.toISOString() ?? null;

function toSession(row: CallRow): z.infer<typeof Session> {
  const { startedAt, answeredAt, endedAt, flowVersionId: _, userId: __, lastSeq: ___, ...rest } = row;
  return Session.parse({ ...rest, startedAt: date(startedAt), answeredAt: date(answeredAt), endedAt: date(endedAt) });
}

export const listSessions = defineRoute({
  method: 'GET',
  path: '/voice/sessions',
  id: 'listSessions',
  summary: 'The hotel’s calls, newest first.',
  permission: 'call.read',
  query: z.object({
    status: z.enum(['ringing', 'live', 'ended']).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    cursor: z.string().optional().describe('`next` of the page before.'),
  }),
  status: 200,
  example: { query: { status: 'ended', limit: 50 }, response: { sessions: [EXAMPLE], next: null } },
  response: z.object({ sessions: z.array(Session), next: z.string().nullable() }),
  async handle({ query: { status, limit, cursor }, caller }) {
    const page = await forHotel(caller.hotelId).calls.list({ filter: { status }, limit, cursor });
    return { sessions: page.calls.map(toSession), next: page.next };
  },
});

const params = z.object({ id: z.string().max(64) });

export const getSession = defineRoute({
  method: 'GET',
  path: '/voice/sessions/{id}',
  id: 'getSession',
  summary: 'One call with its transcript, tools and recordings.',
  permission: 'call.read',
  params,
  status: 200,
  example: {
    params: { id: EXAMPLE.id },
    response: {
      ...EXAMPLE,
      transcript: [
        {
          ...{ speaker: 'caller', text: 'book a room please', language: 'en', by: 'speech' },
          ...{ startMs: 4_200, endMs: 5_900, confidence: 0.93 },
        },
      ],
      tools: [],
      playable: [{ id: EXAMPLE.id, kind: 'call', durationMs: 74_000, bytes: 4_736_044 }],
    },
  },
  response: Session.extend({
    transcript: z.array(
      z.object({
        speaker: z.string(),
        text: z.string(),
        language: z.string(),
        startMs: z.number().int(),
        endMs: z.number().int(),
        confidence: z.number().nullable(),
        by: z.string(),
      }),
    ),
    tools: z.array(
      z.object({
        tool: z.string(),
        node: z.string().nullable(),
        outcome: z.string().nullable(),
        startedAt: iso,
        finishedAt: iso,
      }),
    ),
    playable: z.array(
      z.object({ id: z.string(), kind: z.string(), durationMs: z.number().int(), bytes: z.number().int() }),
    ),
  }),
  async handle({ params: { id }, caller }) {
    const call = await forHotel(caller.hotelId).calls.detail(id);
    return {
      ...toSession(call),
      transcript: call.segments.map(({ speaker, text, language, startMs, endMs, confidence, by }) => ({
        speaker,
        text,
        language,
        startMs,
        endMs,
        confidence,
        by,
      })),
      tools: call.toolRuns.map(({ tool, node, outcome, startedAt, finishedAt }) => ({
        tool,
        node,
        outcome,
        startedAt: date(startedAt),
        finishedAt: date(finishedAt),
      })),
      playable: call.playable.map(({ id: recording, kind, durationMs, bytes }) => ({
        id: recording,
        kind,
        durationMs,
        bytes,
      })),
    };
  },
});

export const endSession = defineRoute({
  method: 'POST',
  path: '/voice/sessions/{id}/end',
  id: 'endSession',
  summary: 'Ends a live call, whichever worker runs it.',
  permission: 'call.act',
  params,
  status: 202,
  errors: { 409: 'The call has ended already.' },
  example: { params: { id: EXAMPLE.id }, response: { accepted: true } },
  response: z.object({ accepted: z.literal(true) }),
  async handle({ params: { id }, caller, services }) {
    // of this hotel, and still going on
    const call = await forHotel(caller.hotelId).calls.get(id);
    if (call.status === 'ended') throw new AppError('conflict', 'This call has ended already.');
    const actor = { id: caller.id, name: caller.name, role: caller.role };
    const command: CallCommand = { v: 1, id: newId(), callId: id, at: Date.now(), actor, command: 'hangup' };
    const key = redisKeys.commands(id);
    await services.redis
      .xadd(key, 'MAXLEN', '~', STREAM_LENGTH.commands, '*', STREAM_FIELD, JSON.stringify(command))
      .catch((cause) => {
        throw new AppError('unavailable', 'Commands cannot be sent at the moment. Try again in a few seconds.', {
          cause,
        });
      });
    return { accepted: true as const };
  },
});
