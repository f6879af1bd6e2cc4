import { newId } from '@innline/shared/ids';
import { type Actor, callActor } from '../actor';
import type { LeadModel } from '../generated/prisma/models';
import { cleanText } from '../json';
import { found } from '../not-found';
import { record } from '../repositories/audit';
import { requireOwn } from '../repositories/own';
import type { Scope } from '../repositories/scope';

export type LeadRow = Omit<LeadModel, 'hotelId' | 'effectKey'>;

export interface NewLead {
  name?: string | null;
  number?: string | null;
  email?: string | null;
  interest: string;
  notes?: string | null;
  callId?: string | null;
  /** The same effect notes it once. */
  effectKey?: string | null;
  by?: Actor;
}

export const toLeadRow = ({ hotelId: _, effectKey: __, ...row }: LeadModel): LeadRow => row;

/** Writes an enquiry down. Repeating an effect gives the lead it made. */
export function createLead(scope: Scope, input: NewLead): Promise<LeadRow> {
  return scope.transaction(async (tx) => {
    await requireOwn(tx, { call: input.callId });
    const id = newId();
    const { count } = await tx.db.lead.createMany({
      data: {
        id,
        hotelId: tx.hotelId,
        name: input.name && cleanText(input.name),
        number: input.number,
        email: input.email,
        interest: cleanText(input.interest),
        notes: cleanText(input.notes ?? ''),
        callId: input.callId,
        effectKey: input.effectKey,
      },
      skipDuplicates: true,
    });
    const where = { hotelId: tx.hotelId, ...(count > 0 ? { id } : { effectKey: input.effectKey }) };
    const row = found(await tx.db.lead.findFirst({ where }), 'lead');
    const by = input.by ?? callActor(input.callId ?? 'unknown');
    const note = { by, action: 'lead.create', subject: 'lead', subjectId: row.id };
    if (count > 0) await record(tx, { ...note, summary: `Noted an enquiry: ${row.interest}` });
    return toLeadRow(row);
  });
}
