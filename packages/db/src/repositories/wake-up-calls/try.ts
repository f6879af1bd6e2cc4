import { newId } from '@innline/shared/ids';
import { SYSTEM } from '../../actor';
import { toWakeUpCallRow, type WakeUpCallRow } from '../../hotel-system/schedule-wake-up-call';
import { tell } from '../../webhooks/tell';
import { record } from '../audit';
import type { Scope } from '../scope';
import { load } from './load';

/** How a try to wake a guest went. The last five: the phone was not rung. */
export type WakeUpOutcome =
  | 'answered'
  | 'no_answer'
  | 'busy'
  | 'declined'
  | 'failed'
  | 'no_carrier'
  | 'no_number'
  | 'do_not_call'
  | 'too_late'
  | 'interrupted';

/** A worker that dies in a try keeps the guest from the others this long: a ring, the greeting, and room to spare. */
const TRY_MS = 2 * 60_000;

/**
 * Takes a due wake-up call for one try; null: it is settled, not due yet, or somebody else is at it. Counted here and not
 * at the end: workers that die in the middle must not ring a guest for ever.
 */
export async function beginTry(scope: Scope, { id, now }: { id: string; now: Date }): Promise<WakeUpCallRow | null> {
  const { count } = await scope.db.wakeUpCall.updateMany({
    where: { id, hotelId: scope.hotelId, state: 'waiting', nextTryAt: { lte: now } },
    data: { nextTryAt: new Date(now.getTime() + TRY_MS), tries: { increment: 1 } },
  });
  return count === 0 ? null : toWakeUpCallRow(await load(scope, id));
}

export interface TryEnd {
  id: string;
  outcome: WakeUpOutcome;
  /** null: nobody tries again. Unless the guest answered, staff is told. */
  nextTryAt: Date | null;
}

/** For staff, who read English as in every other request. */
const WHY: Record<WakeUpOutcome, string> = {
  answered: '',
  no_answer: 'the guest did not answer',
  busy: 'the guest’s phone was busy',
  declined: 'the guest declined the call',
  failed: 'the carrier could not connect the call',
  no_carrier: 'no carrier is connected',
  no_number: 'no phone number is known',
  do_not_call: 'the number is on the do-not-call list',
  too_late: 'its time had passed before it could be placed',
  interrupted: 'the calls broke off',
};

/**
 * Notes how a try went. The last one that reached nobody becomes a request for staff, in the same transaction: a guest
 * who is not woken is never forgotten. One that was settled meanwhile stays as it is.
 */
export function endTry(scope: Scope, { id, outcome, nextTryAt }: TryEnd): Promise<WakeUpCallRow> {
  return scope.transaction(async (tx) => {
    const { hotelId } = tx;
    const { room, number, callId, at } = await load(tx, id);
    const state = outcome === 'answered' ? 'done' : nextTryAt === null ? 'unanswered' : 'waiting';
    const { count } = await tx.db.wakeUpCall.updateMany({
      where: { id, hotelId, state: 'waiting' },
      data: { state, lastOutcome: outcome, nextTryAt: state === 'waiting' ? nextTryAt : null },
    });
    const note = { by: SYSTEM, subject: 'wake_up_call', subjectId: id };
    if (count > 0 && state === 'done')
      await record(tx, { ...note, action: 'wake_up_call.done', summary: 'Woke a guest.' });
    if (count > 0 && state === 'unanswered') {
      const { timeZone } = await tx.db.hotel.findUniqueOrThrow({ where: { id: hotelId }, select: { timeZone: true } });
      const time = at.toLocaleTimeString('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
      const text = `Wake-up unanswered at ${time}: ${WHY[outcome]}. Please wake the guest.`;
      const request = { hotelId, kind: 'wake_up', place: room ?? '', text, number, callId, effectKey: `wake_up:${id}` };
      const requestId = newId();
      await tx.db.guestRequest.createMany({ data: { id: requestId, ...request }, skipDuplicates: true });
      await tell(tx.db, [{ hotelId, type: 'guest_request.created', subjectId: requestId, at: new Date() }]);
      const summary = `Could not wake a guest: ${WHY[outcome]}.`;
      await record(tx, { ...note, action: 'wake_up_call.unanswered', summary });
    }
    return toWakeUpCallRow(await load(tx, id));
  });
}
