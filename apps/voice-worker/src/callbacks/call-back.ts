import { ringDesks } from '../call/ring-desks';
import type { StaffLeg } from '../call/transfers';
import type { CallbackEnd, CallbackTask } from '../data/contract';
import type { Services } from '../services';
import { type CallRecord, openRecord } from './call-record';
import { dialGuest } from './dial-guest';
import { PlacedCall } from './placed-call';

type Ended = Pick<CallbackEnd, 'outcome' | 'memberName'>;

const RING_DESK_SECONDS = 30;
const nobody: Ended = { outcome: 'no_desk', memberName: null };

const briefingOf = ({ name, reason }: CallbackTask) =>
  ['Call back', name && ` for ${name}`, reason && `: ${reason}`].filter(Boolean).join('');

async function ringStaff(
  task: CallbackTask,
  record: CallRecord,
  services: Services,
  signal: AbortSignal,
): Promise<StaffLeg | null> {
  const { desk, hotelId, departmentId } = task;
  const { callId } = record;
  const transfer = `${callId}:desk`;
  const answer = await ringDesks(
    {
      ...{ transfer, hotelId, callId, userIds: desk.userIds, seconds: RING_DESK_SECONDS, signal },
      tell: (userIds, ringSeconds) =>
        record.emit({
          ...{ type: 'transfer.ringing', transfer, node: null, to: desk.name, departmentId },
          ...{ briefing: briefingOf(task), ringSeconds, target: 'desks', userIds: [...userIds] },
        }),
    },
    desk,
    services,
  );
  if ('leg' in answer) {
    record.emit({ type: 'transfer.answered', transfer, memberName: answer.leg.userName });
    return answer.leg;
  }
  const { outcome, why } = answer;
  const told = outcome === 'cancelled' ? 'failed' : outcome;
  record.emit({ type: 'transfer.ended', transfer, outcome: told, ...(why && { why }) });
  return null;
}

/**
 * Rings the desk first and the guest second. The other way round a guest who answers would hear nobody while desks ring,
 * and one who was promised a person would get a machine; a colleague who waits hears the guest's phone ring.
 */
export async function callBack(task: CallbackTask, services: Services, signal: AbortSignal): Promise<Ended> {
  const { desks, data } = services;
  const present = await desks.present(task.hotelId);
  // nobody is there to be rung: no call, no trace
  if (present && !task.desk.userIds.some((id) => present.has(id))) return nobody;
  const record = openRecord(task, 'Call back', services);
  const call = new PlacedCall(task, record, services);
  const over = AbortSignal.any([signal, call.signal]);
  let ended = nobody;
  try {
    const leg = await ringStaff(task, record, services, over);
    if (!leg) return ended;
    const letGo = desks.hold(task.hotelId, leg.userId);
    try {
      // minutes have passed: the number may be on the list by now, or the promise kept
      const may = await data.mayCallBack(task.hotelId, task.id);
      if (may) ended = { outcome: await dialGuest(task, leg, call, services, over), memberName: leg.userName };
      else ended = { outcome: 'do_not_call', memberName: null };
    } finally {
      letGo();
      call.close(ended.outcome);
      leg.media.close(ended.outcome);
      const talked = ended.outcome === 'answered';
      const outcome = talked ? 'completed' : 'failed';
      record.emit({ type: 'transfer.ended', transfer: `${record.callId}:desk`, outcome });
    }
    return ended;
  } finally {
    call.close(ended.outcome);
    record.end(ended.outcome === 'answered' ? 'completed' : 'abandoned', `callback_${ended.outcome}`);
  }
}
