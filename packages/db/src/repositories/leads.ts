import { AppError } from '@innline/shared';
import type { Actor } from '../actor';
import { createLead, type LeadRow, type NewLead, toLeadRow } from '../hotel-system/create-lead';
import { found } from '../not-found';
import { record } from './audit';
import type { Scope } from './scope';

export const LEAD_STATUSES = ['new', 'contacted', 'won', 'lost'] as const;
export type LeadStatus = (typeof LEAD_STATUSES)[number];

async function list(scope: Scope, filter: { status?: LeadStatus; limit?: number } = {}): Promise<LeadRow[]> {
  const rows = await scope.db.lead.findMany({
    where: { hotelId: scope.hotelId, status: filter.status },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: Math.min(filter.limit ?? 200, 1_000),
  });
  return rows.map(toLeadRow);
}

async function get(scope: Scope, id: string): Promise<LeadRow> {
  return toLeadRow(found(await scope.db.lead.findFirst({ where: { id, hotelId: scope.hotelId } }), 'lead'));
}

interface LeadChange {
  id: string;
  status?: LeadStatus;
  notes?: string;
  by: Actor;
}

function update(scope: Scope, { id, by, status, notes }: LeadChange): Promise<LeadRow> {
  if (status && !LEAD_STATUSES.includes(status)) throw new AppError('bad_request', 'This is no status of an enquiry.');
  return scope.transaction(async (tx) => {
    const before = await get(tx, id);
    const row = await tx.db.lead.update({ where: { id, hotelId: scope.hotelId }, data: { status, notes } });
    const summary = status && status !== before.status ? `An enquiry is “${status}” now.` : 'Changed an enquiry.';
    await record(tx, { by, action: 'lead.edit', subject: 'lead', subjectId: id, summary });
    return toLeadRow(row);
  });
}

/** Enquiries. */
export const leadsRepository = (scope: Scope) => ({
  list: (filter?: Parameters<typeof list>[1]) => list(scope, filter),
  get: (id: string) => get(scope, id),
  create: (input: NewLead & { by: Actor }) => createLead(scope, input),
  update: (input: LeadChange) => update(scope, input),
});
