import type { CallEvent, CallEventBody } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import { ROW_LEASE_MS } from '../call/place-call';
import type { CallbackTask } from '../data/contract';
import type { Services } from '../services';

/** Until the row is there: a worker that dies before it has claimed it leaves a call that rings on paper. */
const CLAIM_EVERY_MS = 250;

/** A call the queue places, as the journal and the desk see it. It has no flow; `title` stands where a flow's name would. */
export interface CallRecord {
  readonly callId: string;
  emit(body: CallEventBody): void;
  /** Tells the end, once. */
  end(reason: 'completed' | 'abandoned', outcome: string): void;
}

/** Announces the call, and keeps it this worker's until it ends, so that a keeper ends it should this worker die. */
export function openRecord(
  task: Pick<CallbackTask, 'hotelId' | 'number' | 'name' | 'language'>,
  title: string,
  services: Services,
): CallRecord {
  const { hotelId } = task;
  const { data, journal, workerId } = services;
  const callId = newId();
  const startedAt = Date.now();
  let seq = 0;
  let answeredAt = startedAt;
  let ended = false;
  const emit = (body: CallEventBody) => {
    if (body.type === 'call.answered') answeredAt = Date.now();
    const event = { v: 1, id: `${callId}:${seq}`, callId, hotelId, seq, at: Date.now(), ...body } as CallEvent;
    seq += 1;
    journal.publish(event);
  };
  const until = () => Date.now() + ROW_LEASE_MS;
  let timer: NodeJS.Timeout | undefined;
  async function keep(claimed: boolean): Promise<void> {
    if (ended) return;
    const lease = { hotelId, callId, workerId, epoch: 1, until: until() };
    // the journal makes the row; until then there is nothing to keep
    const kept = claimed ? data.renewLeases(workerId, [callId], lease.until).then(() => true) : data.claim(lease);
    const ours = (await kept.catch(() => false)) || claimed;
    if (!ended) timer = setTimeout(() => void keep(ours), ours ? ROW_LEASE_MS / 4 : CLAIM_EVERY_MS);
  }
  emit({
    ...{ type: 'call.started', channel: 'phone', direction: 'outbound' },
    ...{ flowId: null, flowName: title, flowVersion: null, lineId: null, lineName: null },
    ...{ callerNumber: task.number, callerName: task.name, language: task.language },
  });
  void keep(false);
  return {
    callId,
    emit,
    end(reason, outcome) {
      if (ended) return;
      ended = true;
      clearTimeout(timer);
      emit({ type: 'call.ended', reason, outcome, durationMs: Date.now() - answeredAt });
    },
  };
}
