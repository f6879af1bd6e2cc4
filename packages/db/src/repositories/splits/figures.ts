import type { Scope } from '../scope';
import { getSplit } from './rows';

/** How the calls of one version went, since the split began and until it ended. Only ended calls of lines count. */
export interface VersionFigures {
  calls: number;
  /** Calls by how they ended, e.g. `completed: 12`. */
  endReasons: Record<string, number>;
  /** Calls in which somebody of the hotel talked to the caller. */
  reachedPerson: number;
  /** Calls in which a message was left. */
  leftMessage: number;
  /** Calls the caller ended before the flow did, and before talking to anybody. */
  callerLeft: number;
  /** Calls with at least one failed try: nothing said, or nothing understood. */
  noInput: number;
  noMatch: number;
  /** Milliseconds. */
  meanDurationMs: number;
  deviationMs: number;
}

interface Row extends Omit<VersionFigures, 'endReasons'> {
  versionId: string;
}

/** Figures of both versions of a split, by version id. */
export async function splitFigures(
  scope: Scope,
  splitId: string,
): Promise<{ base: VersionFigures; version: VersionFigures }> {
  const { base, version, startedAt, endedAt } = await getSplit(scope, splitId);
  const [ids, until] = [[base.id, version.id], endedAt ?? new Date(8_640_000_000_000_000 / 2)];
  const rows = await scope.db.$queryRaw<Row[]>`
    with ended as (
      select c.id, c.flow_version_id, c.end_reason, coalesce(c.duration_ms, 0) as ms
      from call c
      where c.hotel_id = ${scope.hotelId} and c.flow_version_id = any(${ids}) and c.status = 'ended'
        and c.line_id is not null and c.started_at >= ${startedAt} and c.started_at < ${until}
    ), told as (
      select e.call_id,
             bool_or((e.type = 'transfer.ended' and e.body->>'outcome' = 'completed') or e.type = 'transfer.answered'
                     or (e.type = 'floor.changed' and e.body->>'holder' = 'member')) as person,
             bool_or(e.type = 'voicemail.recorded') as message,
             bool_or(e.type = 'try.failed' and e.body->>'why' = 'no_input') as no_input,
             bool_or(e.type = 'try.failed' and e.body->>'why' in ('no_match', 'not_understood', 'invalid')) as no_match
      from call_event e join ended on ended.id = e.call_id
      where e.hotel_id = ${scope.hotelId}
        and e.type in ('transfer.ended', 'transfer.answered', 'floor.changed', 'voicemail.recorded', 'try.failed')
      group by e.call_id
    )
    select ended.flow_version_id as "versionId", count(*)::int as calls,
           (count(*) filter (where told.person or ended.end_reason = 'transferred'))::int as "reachedPerson",
           (count(*) filter (where told.message))::int as "leftMessage",
           (count(*) filter (where ended.end_reason = 'caller_left' and told.person is not true))::int as "callerLeft",
           (count(*) filter (where told.no_input))::int as "noInput",
           (count(*) filter (where told.no_match))::int as "noMatch",
           coalesce(avg(ended.ms), 0)::float8 as "meanDurationMs",
           coalesce(stddev_samp(ended.ms), 0)::float8 as "deviationMs"
    from ended left join told on told.call_id = ended.id
    group by 1`;
  const reasons = await scope.db.call.groupBy({
    by: ['flowVersionId', 'endReason'],
    where: {
      hotelId: scope.hotelId,
      flowVersionId: { in: ids },
      status: 'ended',
      lineId: { not: null },
      startedAt: { gte: startedAt, lt: until },
    },
    _count: { _all: true },
  });
  const of = (id: string): VersionFigures => {
    const { versionId: _, ...row } = rows.find(({ versionId }) => versionId === id) ?? { versionId: id, ...NONE };
    const own = reasons.filter(({ flowVersionId }) => flowVersionId === id);
    return { ...row, endReasons: Object.fromEntries(own.map((one) => [one.endReason ?? 'unknown', one._count._all])) };
  };
  return { base: of(base.id), version: of(version.id) };
}

const NONE = {
  calls: 0,
  reachedPerson: 0,
  leftMessage: 0,
  callerLeft: 0,
  noInput: 0,
  noMatch: 0,
  meanDurationMs: 0,
  deviationMs: 0,
};
