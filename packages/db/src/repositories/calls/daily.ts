import type { Scope } from '../scope';

export interface DailyCount {
  /** `2026-11-24`, in the hotel's time zone. */
  day: string;
  flowName: string;
  endReason: string;
  calls: number;
  /** Of all these calls together. */
  durationMs: number;
}

/** Ended calls by day, flow and how they ended; tried drafts are not counted. */
export async function dailyCounts(scope: Scope, range: { from: Date; to: Date }): Promise<DailyCount[]> {
  return scope.db.$queryRaw<DailyCount[]>`
    select to_char(c.started_at at time zone h.time_zone, 'YYYY-MM-DD') as day,
           c.flow_name as "flowName", coalesce(c.end_reason, 'unknown') as "endReason",
           count(*)::int as calls, coalesce(sum(c.duration_ms), 0)::float8 as "durationMs"
    from call c join hotel h on h.id = c.hotel_id
    where c.hotel_id = ${scope.hotelId} and c.status = 'ended' and c.flow_version_number is not null
      and c.started_at >= ${range.from} and c.started_at < ${range.to}
    group by 1, 2, 3 order by 1, 2, 3`;
}
