import { AppError } from '@innline/shared';
import { type Actor, SYSTEM } from '../../actor';
import { type CallbackRow, toCallbackRow } from '../../hotel-system/schedule-callback';
import { tell } from '../../webhooks/tell';
import { record } from '../audit';
import type { Scope } from '../scope';
import { load } from './load';

/** How an attempt to call somebody back went. The last five: the guest's phone was never rung. */
export type CallbackOutcome =
  | 'answered'
  | 'no_answer'
  | 'busy'
  | 'declined'
  | 'failed'
  | 'no_desk'
  | 'no_carrier'
  | 'do_not_call'
  | 'closed';

/** A worker that dies in an attempt keeps the promise from the others this long. */
const ATTEMPT_MS = 15 * 60_000;

/**
 * Takes a due promise for one attempt; null: it is settled, not due yet, or somebody else is at it.
 * The attempt must be told of by {@link endAttempt}.
 */
export function beginAttempt(scope: Scope, { id, now }: { id: string; now: Date }): Promise<CallbackRow | null> {
  const { hotelId } = scope;
  return scope.transaction(async (tx) => {
    const { count } = await tx.db.callback.updateMany({
      where: { id, hotelId, status: 'waiting', nextAttemptAt: { lte: now } },
      data: { nextAttemptAt: new Date(now.getTime() + ATTEMPT_MS) },
    });
    if (count === 0) return null;
    // told of once: a later attempt at the same promise is no news
    await tell(tx.db, [{ hotelId, type: 'callback.due', subjectId: id, at: now }]);
    return toCallbackRow(await load(tx, id));
  });
}

export interface AttemptEnd {
  id: string;
  outcome: CallbackOutcome;
  /** The guest's phone was rung. */
  rang: boolean;
  /** null: nobody tries again by itself. */
  nextAttemptAt: Date | null;
  at: Date;
  /** Who spoke with the guest. */
  memberName: string | null;
}

/** Notes how an attempt went. A promise that was settled meanwhile stays as it is. */
export function endAttempt(scope: Scope, end: AttemptEnd): Promise<CallbackRow> {
  const { id, outcome, rang, nextAttemptAt, at, memberName } = end;
  const kept = outcome === 'answered';
  return scope.transaction(async (tx) => {
    await load(tx, id);
    const attempted = { lastOutcome: outcome, lastAttemptAt: at, attempts: { increment: rang ? 1 : 0 } };
    const settled = { status: 'done', doneBy: memberName, doneAt: at, nextAttemptAt: null };
    const { count } = await tx.db.callback.updateMany({
      where: { id, hotelId: scope.hotelId, status: 'waiting' },
      data: { ...attempted, ...(kept ? settled : { nextAttemptAt }) },
    });
    if (count > 0 && rang) {
      const summary = kept ? 'Called somebody back.' : `Tried to call somebody back: ${outcome.replace('_', ' ')}.`;
      const action = kept ? 'callback.done' : 'callback.attempt';
      await record(tx, { by: SYSTEM, action, subject: 'callback', subjectId: id, summary });
    }
    return toCallbackRow(await load(tx, id));
  });
}

/** Lets the queue try now, whatever was planned. @throws AppError `conflict` when it is settled */
export function callNow(scope: Scope, { id, by, now }: { id: string; by: Actor; now: Date }): Promise<CallbackRow> {
  return scope.transaction(async (tx) => {
    await load(tx, id);
    const { count } = await tx.db.callback.updateMany({
      where: { id, hotelId: scope.hotelId, status: 'waiting' },
      data: { nextAttemptAt: now },
    });
    if (count === 0) throw new AppError('conflict', 'Somebody has settled this one already.');
    const summary = 'Asked for a call back at once.';
    await record(tx, { by, action: 'callback.call_now', subject: 'callback', subjectId: id, summary });
    return toCallbackRow(await load(tx, id));
  });
}
