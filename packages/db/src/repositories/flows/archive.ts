import { AppError } from '@innline/shared';
import type { Actor } from '../../actor';
import { record } from '../audit';
import type { Scope } from '../scope';
import { getFlow } from './rows';

/**
 * Puts a flow away: it keeps its versions and calls, but no list shows it and no line may lead to it.
 * @throws AppError `conflict` while a line leads to it, since its callers would reach nothing
 */
export function archiveFlow(scope: Scope, input: { flowId: string; by: Actor }): Promise<void> {
  return scope.transaction(async (tx) => {
    const flow = await getFlow(tx, input.flowId);
    const line = await tx.db.line.findFirst({
      where: { hotelId: scope.hotelId, OR: [{ flowId: flow.id }, { closedFlowId: flow.id }] },
      select: { name: true },
    });
    if (line) throw new AppError('conflict', `The line “${line.name}” leads to this flow. Lead it elsewhere first.`);
    await setArchived(tx, flow.id, new Date());
    await note(tx, input.by, 'flow.archive', flow, 'Archived');
  });
}

/** Takes a flow out of the archive. */
export function restoreFlow(scope: Scope, input: { flowId: string; by: Actor }): Promise<void> {
  return scope.transaction(async (tx) => {
    const flow = await getFlow(tx, input.flowId);
    await setArchived(tx, flow.id, null);
    await note(tx, input.by, 'flow.restore', flow, 'Brought back');
  });
}

const setArchived = (tx: Scope, id: string, archivedAt: Date | null) =>
  tx.db.flow.updateMany({ where: { id, hotelId: tx.hotelId }, data: { archivedAt } });

const note = (tx: Scope, by: Actor, action: string, flow: { id: string; name: string }, verb: string) =>
  record(tx, { by, action, subject: 'flow', subjectId: flow.id, summary: `${verb} the flow “${flow.name}”.` });
