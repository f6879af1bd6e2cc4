import type { CallEvent, CallEventOf, CallEventType } from '@innline/shared';
import type { Db } from '../client';
import { groupBy } from '../group-by';
import { toJson } from '../json';

type Maybe<T extends CallEventType> = CallEventOf<T> | undefined;

const first = <T extends CallEventType>(events: CallEvent[], type: T): Maybe<T> =>
  events.find((event): event is CallEventOf<T> => event.type === type);
const last = <T extends CallEventType>(events: CallEvent[], type: T): Maybe<T> =>
  events.findLast((event): event is CallEventOf<T> => event.type === type);

/** What new events say about their call. Numbers are kept, since an older or newer event may be stored already. */
function patchOf(events: CallEvent[]) {
  const ordered = events.toSorted((a, b) => a.seq - b.seq);
  const answered = first(ordered, 'call.answered');
  const ended = first(ordered, 'call.ended');
  const node = last(ordered, 'node.entered');
  const language = last(ordered, 'language.set');
  return {
    id: ordered[0]!.callId,
    last_seq: ordered.at(-1)!.seq,
    answered_seq: answered?.seq,
    answered_at: answered && new Date(answered.at),
    ended_seq: ended?.seq,
    ended_at: ended && new Date(ended.at),
    end_reason: ended?.reason,
    outcome: ended?.outcome,
    duration_ms: ended?.durationMs,
    node_seq: node?.seq,
    node: node?.node,
    node_name: node?.name,
    language_seq: language?.seq,
    language: language?.language,
  };
}

/**
 * Of several events of a kind the first answer, the first end, the last node and the last language count, whatever
 * order they are stored in: a patch applies only if no stored event precedes (or follows) it.
 */
export async function projectCalls(tx: Db, fresh: CallEvent[]): Promise<void> {
  const patches = [...groupBy(fresh, ({ callId }) => callId).values()].map(patchOf);
  if (patches.length === 0) return;
  // in order, which is nearly always, the call's own row tells that no other event can stand in the way; materialized,
  // or each use of a condition would ask again
  await tx.$executeRaw`
    with patch as materialized (
      select p.*,
        p.answered_seq is not null and (c.answered_at is null or not exists (select 1 from call_event e
          where e.call_id = p.id and e.type = 'call.answered' and e.seq < p.answered_seq)) as answers,
        p.ended_seq is not null and (c.ended_at is null or not exists (select 1 from call_event e
          where e.call_id = p.id and e.type = 'call.ended' and e.seq < p.ended_seq)) as ends,
        p.node_seq is not null and (p.node_seq > c.last_seq or not exists (select 1 from call_event e
          where e.call_id = p.id and e.type = 'node.entered' and e.seq > p.node_seq)) as moves,
        p.language_seq is not null and (p.language_seq > c.last_seq or not exists (select 1 from call_event e
          where e.call_id = p.id and e.type = 'language.set' and e.seq > p.language_seq)) as speaks
      from jsonb_to_recordset(${JSON.stringify(toJson(patches))}::jsonb) as p (id text, last_seq int,
        answered_seq int, answered_at timestamptz, ended_seq int, ended_at timestamptz, end_reason text, outcome text,
        duration_ms int, node_seq int, node text, node_name text, language_seq int, language text)
      join call c on c.id = p.id
    )
    update call c set
      last_seq = greatest(c.last_seq, p.last_seq),
      status = case when p.ends or c.status = 'ended' then 'ended'::call_status
        when p.answers or c.status = 'live' then 'live' else c.status end,
      answered_at = case when p.answers then p.answered_at else c.answered_at end,
      ended_at = case when p.ends then p.ended_at else c.ended_at end,
      end_reason = case when p.ends then p.end_reason else c.end_reason end,
      outcome = case when p.ends then p.outcome else c.outcome end,
      duration_ms = case when p.ends then p.duration_ms else c.duration_ms end,
      lease_until = case when p.ends then null else c.lease_until end,
      node = case when p.moves then p.node else c.node end,
      node_name = case when p.moves then p.node_name else c.node_name end,
      language = case when p.speaks then p.language else c.language end
    from patch p where c.id = p.id`;
}
