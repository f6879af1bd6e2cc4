import { AppError } from '@innline/shared';
import type { Actor } from '../../actor';
import { record } from '../audit';
import { lockFlow } from '../flows/lock';
import type { Scope } from '../scope';
import { runningSplit, type SplitRow } from './rows';
import { checkedPercent } from './start';

const NONE = 'No two versions share the calls of this flow any more.';

/** Another part of the calls. Who was among the few stays among them when the part grows. */
export async function changeSplit(
  scope: Scope,
  { flowId, percent, by }: { flowId: string; percent: number; by: Actor },
): Promise<SplitRow> {
  checkedPercent(percent);
  return scope.transaction(async (tx) => {
    const flow = await lockFlow(tx, flowId);
    const split = await runningSplit(tx, flowId);
    if (!split) throw new AppError('conflict', NONE);
    await tx.db.trafficSplit.update({ where: { id: split.id, hotelId: scope.hotelId }, data: { percent } });
    await record(tx, {
      by,
      action: 'flow.split_change',
      subject: 'flow',
      subjectId: flow.id,
      summary: `${percent} percent of the calls of “${flow.name}” now reach version ${split.version.number}, before ${split.percent}.`,
      details: { split: split.id, percent, before: split.percent },
    });
    return { ...split, percent };
  });
}

/** Ends a split: the winner answers every call from now on. */
export function endSplit(
  scope: Scope,
  { flowId, winner, by, at = new Date() }: { flowId: string; winner: 'base' | 'version'; by: Actor; at?: Date },
): Promise<SplitRow> {
  return scope.transaction(async (tx) => {
    const flow = await lockFlow(tx, flowId);
    const split = await runningSplit(tx, flowId);
    if (!split) throw new AppError('conflict', NONE);
    const ended = { endedAt: at, endedByName: by.name, winner };
    await tx.db.trafficSplit.update({ where: { id: split.id, hotelId: scope.hotelId }, data: ended });
    const won = winner === 'base' ? split.base : split.version;
    await tx.db.flow.update({ where: { id: flow.id, hotelId: scope.hotelId }, data: { liveVersionId: won.id } });
    await record(tx, {
      by,
      action: 'flow.split_end',
      subject: 'flow',
      subjectId: flow.id,
      summary: `Every call of “${flow.name}” reaches version ${won.number} again: it won over version ${(winner === 'base' ? split.version : split.base).number}.`,
      details: { split: split.id, winner: won.number },
    });
    return { ...split, ...ended };
  });
}
