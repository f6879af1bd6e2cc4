import type { WebhookData } from '@innline/shared';
import type { Prisma } from '../../../generated/prisma/client';
import type { Scope } from '../../scope';

const include = { line: { select: { id: true, name: true } } } as const;
type Row = Prisma.CallGetPayload<{ include: typeof include }>;

const load = (scope: Scope, id: string): Promise<Row | null> =>
  scope.db.call.findFirst({ where: { id, hotelId: scope.hotelId }, include });

function facts(row: Row): WebhookData<'call.started'>['call'] {
  const { id, channel, direction, callerNumber, callerName, line, language, startedAt } = row;
  const flow = { id: row.flowId, name: row.flowName, version: row.flowVersionNumber };
  const who = { callerNumber, callerName };
  return { id, channel, direction, ...who, line, flow, language, startedAt: startedAt.toISOString() };
}

export async function callStarted(scope: Scope, id: string): Promise<WebhookData<'call.started'> | null> {
  const row = await load(scope, id);
  return row && { call: facts(row) };
}

async function transcriptOf(scope: Scope, callId: string) {
  return scope.db.transcriptSegment.findMany({
    where: { callId, hotelId: scope.hotelId },
    select: { speaker: true, text: true, startMs: true, endMs: true },
    orderBy: { seq: 'asc' },
  });
}

export async function callEnded(
  scope: Scope,
  id: string,
  withTranscript: boolean,
): Promise<WebhookData<'call.ended'> | null> {
  const row = await load(scope, id);
  if (!row) return null;
  const { answeredAt, endedAt, durationMs, endReason, outcome, node, nodeName } = row;
  return {
    call: {
      ...facts(row),
      answeredAt: answeredAt?.toISOString() ?? null,
      endedAt: endedAt?.toISOString() ?? null,
      ...{ durationMs, endReason, outcome },
      lastStep: node === null ? null : { id: node, name: nodeName },
      transcript: withTranscript ? await transcriptOf(scope, id) : null,
    },
  };
}
