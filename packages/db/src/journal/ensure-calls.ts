import type { CallEvent, CallEventOf } from '@innline/shared';
import type { Db } from '../client';
import { groupBy } from '../group-by';
import { toJson } from '../json';

/** Until its `call.started` comes, a call heard of by a later event has no flow's name. */
const UNKNOWN = '';

function rowOf(events: CallEvent[]) {
  const first = events.reduce((a, b) => (b.seq < a.seq ? b : a));
  const started = events.find((event): event is CallEventOf<'call.started'> => event.type === 'call.started');
  return {
    id: first.callId,
    hotel_id: first.hotelId,
    started_at: new Date(started?.at ?? first.at),
    channel: started?.channel ?? 'phone',
    direction: started?.direction ?? 'inbound',
    flow_id: started?.flowId ?? null,
    flow_name: started?.flowName ?? UNKNOWN,
    flow_version_number: started?.flowVersion ?? null,
    line_id: started?.lineId ?? null,
    caller_number: started?.callerNumber ?? null,
    caller_name: started?.callerName ?? null,
    language: started?.language ?? '',
  };
}

/**
 * Makes rows for calls the table does not know, and completes rows made before their `call.started` came. Flows and
 * lines that are gone, or another hotel's, are left out. Calls of hotels that are not there stay unmade.
 */
export async function ensureCalls(tx: Db, events: CallEvent[]): Promise<void> {
  const rows = [...groupBy(events, ({ callId }) => callId).values()].map(rowOf);
  await tx.$executeRaw`
    insert into call as known (id, hotel_id, started_at, channel, direction, flow_id, flow_name, flow_version_number,
      flow_version_id, line_id, caller_number, caller_name, language)
    select e.id, e.hotel_id, e.started_at, e.channel, e.direction, f.id, e.flow_name, e.flow_version_number,
      v.id, l.id, e.caller_number, e.caller_name, e.language
    from jsonb_to_recordset(${JSON.stringify(toJson(rows))}::jsonb) as e (id text, hotel_id text,
      started_at timestamptz, channel text, direction text, flow_id text, flow_name text, flow_version_number int,
      line_id text, caller_number text, caller_name text, language text)
    join hotel h on h.id = e.hotel_id
    left join flow f on f.id = e.flow_id and f.hotel_id = e.hotel_id
    left join flow_version v on v.flow_id = f.id and v.number = e.flow_version_number
    left join line l on l.id = e.line_id and l.hotel_id = e.hotel_id
    order by e.id
    on conflict (id) do update set
      started_at = excluded.started_at, channel = excluded.channel, direction = excluded.direction,
      flow_id = excluded.flow_id, flow_name = excluded.flow_name, flow_version_number = excluded.flow_version_number,
      flow_version_id = excluded.flow_version_id, line_id = excluded.line_id,
      caller_number = excluded.caller_number, caller_name = excluded.caller_name,
      language = case when known.language = '' then excluded.language else known.language end
    where known.flow_name = ${UNKNOWN} and excluded.flow_name <> ${UNKNOWN} and known.hotel_id = excluded.hotel_id`;
}
