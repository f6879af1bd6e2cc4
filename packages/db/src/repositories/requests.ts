import { AppError } from '@innline/shared';
import type { Actor } from '../actor';
import { type RequestRow, toRequestRow } from '../hotel-system/create-request';
import { found } from '../not-found';
import { record } from './audit';
import type { Scope } from './scope';

export const REQUEST_STATUSES = ['open', 'done', 'cancelled'] as const;
export type RequestStatus = (typeof REQUEST_STATUSES)[number];

/** What is open first, the newest first. */
async function list(scope: Scope, filter: { status?: RequestStatus; limit?: number } = {}): Promise<RequestRow[]> {
  const rows = await scope.db.guestRequest.findMany({
    where: { hotelId: scope.hotelId, status: filter.status },
    orderBy: [{ status: 'desc' }, { createdAt: 'desc' }, { id: 'desc' }],
    take: Math.min(filter.limit ?? 200, 1_000),
  });
  return rows.map(toRequestRow);
}

interface Settling {
  id: string;
  status: RequestStatus;
  by: Actor;
}

function settle(scope: Scope, { id, status, by }: Settling): Promise<RequestRow> {
  if (!REQUEST_STATUSES.includes(status)) throw new AppError('bad_request', 'This is no state of a request.');
  return scope.transaction(async (tx) => {
    found(await tx.db.guestRequest.findFirst({ where: { id, hotelId: scope.hotelId } }), 'request');
    const over = status === 'open' ? { doneBy: null, doneAt: null } : { doneBy: by.name, doneAt: new Date() };
    const row = await tx.db.guestRequest.update({ where: { id, hotelId: scope.hotelId }, data: { status, ...over } });
    const summary = `A guest’s request is “${status}” now.`;
    await record(tx, { by, action: 'request.edit', subject: 'request', subjectId: id, summary });
    return toRequestRow(row);
  });
}

/** What guests asked for on the phone. */
export const requestsRepository = (scope: Scope) => ({
  list: (filter?: Parameters<typeof list>[1]) => list(scope, filter),
  settle: (input: Settling) => settle(scope, input),
});
