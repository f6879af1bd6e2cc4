import type { CallbackEnd, CallbackTask } from '../data/contract';
import { tellChanged } from '../journal/tell-changed';
import type { Services } from '../services';
import { callBack } from './call-back';
import { nextAttempt, rang } from './next-attempt';

type Ended = Pick<CallbackEnd, 'outcome' | 'memberName'>;

/** What stands in the way before anybody is rung; null: nothing. */
async function obstacle(task: CallbackTask, { data, telephonyOf }: Services, now: number): Promise<Ended | null> {
  const because = (outcome: Ended['outcome']): Ended => ({ outcome, memberName: null });
  if (!(await data.mayCallBack(task.hotelId, task.id))) return because('do_not_call');
  const opening = await data.nextOpening(task.hotelId, task.departmentId, now);
  if (opening === null || opening > now) return because('closed');
  return (await telephonyOf(task.hotelId, task.from).catch(() => null)) === null ? because('no_carrier') : null;
}

/**
 * One attempt to keep a promise: takes it, calls, and notes how it went and when it is tried next. Harmless for a promise
 * that is settled or that another worker has.
 */
export async function attempt(
  { hotelId, callbackId }: { hotelId: string; callbackId: string },
  services: Services,
  signal: AbortSignal,
): Promise<void> {
  const { data } = services;
  const task = await data.beginCallback(hotelId, callbackId, Date.now());
  if (!task) return;
  const ended = (await obstacle(task, services, Date.now())) ?? (await callBack(task, services, signal));
  const now = Date.now();
  const attempts = task.attempts + (rang(ended.outcome) ? 1 : 0);
  const wanted = nextAttempt(ended.outcome, { attempts, dueAt: task.dueAt, now });
  const nextAttemptAt = wanted === null ? null : await data.nextOpening(hotelId, task.departmentId, wanted);
  await data.endCallback({ hotelId, id: task.id, ...ended, rang: rang(ended.outcome), nextAttemptAt, at: now });
  await tellChanged(services, hotelId, { what: 'callback', id: task.id });
}
