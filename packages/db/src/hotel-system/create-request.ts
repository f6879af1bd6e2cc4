import { newId } from '@innline/shared/ids';
import { callActor } from '../actor';
import type { GuestRequestModel } from '../generated/prisma/models';
import { cleanText } from '../json';
import { found } from '../not-found';
import { record } from '../repositories/audit';
import { requireOwn } from '../repositories/own';
import type { Scope } from '../repositories/scope';
import { tell } from '../webhooks/tell';

/** What guests ask for themselves; `wake_up` is made by a wake-up call that reached nobody. */
export type RequestKind = 'room_service' | 'lost_and_found';
export type RequestRow = Omit<GuestRequestModel, 'hotelId' | 'effectKey'>;

export interface NewRequest {
  kind: RequestKind;
  /** Number of the room, or where something was lost. */
  place: string;
  text: string;
  guestName?: string | null;
  /** E.164 */
  number?: string | null;
  callId?: string | null;
  /** The same effect notes it once. */
  effectKey?: string | null;
}

export const toRequestRow = ({ hotelId: _, effectKey: __, ...row }: GuestRequestModel): RequestRow => row;

/** Writes down what a guest asked for; null: the hotel has no such room. Repeating an effect gives what it made. */
export function createRequest(scope: Scope, input: NewRequest): Promise<RequestRow | null> {
  return scope.transaction(async (tx) => {
    const { hotelId } = tx;
    await requireOwn(tx, { call: input.callId });
    const inRoom = input.kind === 'room_service';
    if (inRoom && (await tx.db.room.count({ where: { hotelId, number: input.place } })) === 0) return null;
    const id = newId();
    const { count } = await tx.db.guestRequest.createMany({
      data: {
        ...{ id, hotelId, kind: input.kind, place: cleanText(input.place), text: cleanText(input.text) },
        guestName: input.guestName && cleanText(input.guestName),
        ...{ number: input.number, callId: input.callId, effectKey: input.effectKey },
      },
      skipDuplicates: true,
    });
    const where = { hotelId, ...(count > 0 ? { id } : { effectKey: input.effectKey }) };
    const row = found(await tx.db.guestRequest.findFirst({ where }), 'request');
    const summary = inRoom ? `Noted a wish of room ${row.place}.` : 'Noted something lost.';
    const note = { by: callActor(input.callId ?? 'unknown'), subject: 'request', subjectId: row.id };
    if (count > 0) {
      await record(tx, { ...note, action: 'request.create', summary });
      await tell(tx.db, [{ hotelId, type: 'guest_request.created', subjectId: row.id, at: row.createdAt }]);
    }
    return toRequestRow(row);
  });
}
