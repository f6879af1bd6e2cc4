import type { Scope } from '../scope';
import { type CallFilter, whereOf } from './filter';

/** Calls per flow; calls whose flow is gone are not counted. */
export async function countByFlow(scope: Scope, filter: CallFilter = {}): Promise<Record<string, number>> {
  const where = { AND: [whereOf(scope.hotelId, filter), { flowId: { not: null } }] };
  const groups = await scope.db.call.groupBy({ by: ['flowId'], where, _count: { _all: true } });
  return Object.fromEntries(groups.map((group) => [group.flowId, group._count._all]));
}

/** Calls per line; calls from the page have none. */
export async function countByLine(scope: Scope, filter: CallFilter = {}): Promise<Record<string, number>> {
  const where = { AND: [whereOf(scope.hotelId, filter), { lineId: { not: null } }] };
  const groups = await scope.db.call.groupBy({ by: ['lineId'], where, _count: { _all: true } });
  return Object.fromEntries(groups.map((group) => [group.lineId, group._count._all]));
}

/** How many calls the filter finds. */
export const countCalls = (scope: Scope, filter: CallFilter = {}): Promise<number> =>
  scope.db.call.count({ where: whereOf(scope.hotelId, filter) });

/** The values that occur, for filter menus. */
export async function callFacets(scope: Scope) {
  const group = <K extends 'outcome' | 'endReason' | 'language' | 'channel'>(by: K) =>
    scope.db.call.findMany({ where: { hotelId: scope.hotelId }, distinct: [by], select: { [by]: true }, take: 100 });
  const [outcomes, endReasons, languages, channels] = await Promise.all([
    group('outcome'),
    group('endReason'),
    group('language'),
    group('channel'),
  ]);
  const values = (rows: object[]) => rows.flatMap((row) => Object.values(row).filter(Boolean)).sort() as string[];
  return {
    outcomes: values(outcomes),
    endReasons: values(endReasons),
    languages: values(languages),
    channels: values(channels),
  };
}
