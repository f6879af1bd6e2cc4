import type { WakeUpOutcome, WakeUpTask } from '../data/contract';
import { tellChanged } from '../journal/tell-changed';
import type { Services } from '../services';
import { LATE_MS, nextTry, TRIES } from './next-try';
import { wakeGuest } from './wake-guest';

/** What stands in the way before anybody is rung; null: nothing. */
async function obstacle(task: WakeUpTask, { data, telephonyOf }: Services): Promise<WakeUpOutcome | 'settled' | null> {
  const may = await data.mayWakeUp(task.hotelId, task.id);
  if (may !== 'yes') return may;
  if (task.number === null) return 'no_number';
  if (Date.now() - task.at > LATE_MS) return 'too_late';
  // the tries before this one were begun and never ended: their workers died
  if (task.tries > TRIES) return 'interrupted';
  return (await telephonyOf(task.hotelId, task.from).catch(() => null)) === null ? 'no_carrier' : null;
}

/** One try to wake a guest, noted with what comes next. Harmless for one that is settled or that another worker has. */
export async function attempt(
  { hotelId, id }: { hotelId: string; id: string },
  services: Services,
  signal: AbortSignal,
): Promise<void> {
  const { data } = services;
  const task = await data.beginWakeUp(hotelId, id, Date.now());
  if (!task) return;
  const hindered = await obstacle(task, services);
  if (hindered === 'settled') return;
  const outcome = hindered ?? (await wakeGuest(task, services, signal));
  // this worker leaves and the ringing was cut short: what remains of the try is for whoever takes it up
  if (signal.aborted && outcome !== 'answered') return;
  await data.endWakeUp({ hotelId, id, outcome, nextTryAt: nextTry(outcome, { tries: task.tries, now: Date.now() }) });
  await tellChanged(services, hotelId, { what: 'request', id });
}
