import { AppError } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import type { Actor } from '../../actor';
import { orTaken } from '../../database-errors';
import { found } from '../../not-found';
import { record } from '../audit';
import { lockFlow } from '../flows/lock';
import type { Scope } from '../scope';
import { getSplit, type SplitRow } from './rows';

export interface StartSplit {
  flowId: string;
  /** The version that is tried beside the live one. */
  versionNumber: number;
  /** Of the calls from now on, 1 to 99. */
  percent: number;
  by: Actor;
}

export const checkedPercent = (percent: number): number => {
  if (!Number.isInteger(percent) || percent < 1 || percent > 99)
    throw new AppError('bad_request', 'Choose a part of the calls between 1 and 99 percent.');
  return percent;
};

/**
 * Sends a part of a flow's calls to another published version. Calls that go on stay where they are.
 * @throws AppError `conflict` when one runs already, `bad_request` for the live version or before anything is live
 */
export async function startSplit(scope: Scope, { flowId, versionNumber, percent, by }: StartSplit): Promise<SplitRow> {
  checkedPercent(percent);
  return scope.transaction(async (tx) => {
    const flow = await lockFlow(tx, flowId);
    const where = { flowId: flow.id, hotelId: scope.hotelId, number: versionNumber };
    const version = found(await tx.db.flowVersion.findFirst({ where }), 'version');
    if (!flow.liveVersionId) throw new AppError('bad_request', 'Publish the flow first: no version of it is live.');
    if (version.id === flow.liveVersionId)
      throw new AppError('bad_request', 'This version is live already. Choose another one to try beside it.');
    const id = newId();
    const data = { id, hotelId: scope.hotelId, flowId: flow.id, baseVersionId: flow.liveVersionId };
    await orTaken(
      tx.db.trafficSplit.create({
        data: { ...data, versionId: version.id, percent, startedBy: by.actor, startedByName: by.name },
      }),
      'Two versions share the calls of this flow already. End that first.',
    );
    await record(tx, {
      by,
      action: 'flow.split_start',
      subject: 'flow',
      subjectId: flow.id,
      summary: `${percent} percent of the calls of “${flow.name}” now reach version ${versionNumber}.`,
      details: { split: id, version: versionNumber, percent },
    });
    return getSplit(tx, id);
  });
}
