import type { CallEvent, CallEventOf } from '@innline/shared';
import type { Db } from '../client';
import { groupBy } from '../group-by';
import { toJson } from '../json';
import { derivedLegId } from '../repositories/legs';

const TELLING = ['call.started', 'call.ended', 'transfer.answered', 'transfer.ended'] as const;
type Telling = CallEventOf<(typeof TELLING)[number]>;

const tells = (event: { type: string }): boolean => (TELLING as readonly string[]).includes(event.type);

interface StoredEvent {
  call_id: string;
  hotel_id: string;
  seq: number;
  at: Date;
  type: Telling['type'];
  body: { channel?: string; transfer?: string; memberName?: string | null };
}

/** The events that tell of legs are few, so a call's legs are made anew from all of them. */
export async function projectLegs(tx: Db, fresh: CallEvent[]): Promise<void> {
  const callIds = [...new Set(fresh.filter(tells).map(({ callId }) => callId))];
  if (callIds.length === 0) return;
  const events = await tx.$queryRaw<StoredEvent[]>`
    select call_id, hotel_id, seq, at, type, body from call_event
    where call_id = any(${callIds}) and type = any(${[...TELLING]}) order by call_id, seq`;
  const told = [...groupBy(events, (event) => event.call_id).values()].flatMap(legsFrom);
  // one statement may not touch a row twice: of a leg told of twice the first counts
  const legs = [...groupBy(told, (leg) => leg.id).values()].map(([first]) => first);
  await tx.$executeRaw`
    insert into leg as known (id, call_id, hotel_id, kind, transport, user_name, started_at, ended_at)
    select l.id, l.call_id, l.hotel_id, l.kind, l.transport, l.user_name, l.started_at, l.ended_at
    from jsonb_to_recordset(${JSON.stringify(toJson(legs))}::jsonb) as l (id text, call_id text, hotel_id text,
      kind text, transport text, user_name text, started_at timestamptz, ended_at timestamptz)
    on conflict (id) do update set user_name = excluded.user_name, transport = excluded.transport,
      started_at = excluded.started_at, ended_at = excluded.ended_at`;
  // whoever was still on it when it ended left with it
  await tx.$executeRaw`
    update leg l set ended_at = c.ended_at from call c
    where c.id = l.call_id and c.id = any(${callIds}) and c.ended_at is not null and l.ended_at is null`;
}

const TRANSPORT: Record<string, string> = { browser: 'websocket', test: 'websocket', sip: 'livekit' };

function legsFrom(events: StoredEvent[]) {
  const end = events.find((event) => event.type === 'call.ended')?.at ?? null;
  return events.flatMap((event) => {
    const base = { call_id: event.call_id, hotel_id: event.hotel_id, started_at: event.at };
    if (event.type === 'call.started') {
      const transport = TRANSPORT[event.body.channel ?? ''] ?? 'carrier';
      const id = derivedLegId(event.call_id, 'caller');
      return [{ ...base, id, kind: 'caller', transport, user_name: null, ended_at: end }];
    }
    if (event.type !== 'transfer.answered') return [];
    const { transfer = '', memberName } = event.body;
    const left = events.find((other) => other.type === 'transfer.ended' && other.body.transfer === transfer);
    const id = derivedLegId(event.call_id, transfer);
    return [{ ...base, id, kind: 'staff', transport: 'websocket', user_name: memberName, ended_at: left?.at ?? end }];
  });
}
