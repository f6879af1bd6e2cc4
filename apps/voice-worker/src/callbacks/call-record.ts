import type { CallEvent, CallEventBody } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import { ROW_LEASE_MS } from '../call/place-call';
import type { CallbackTask } from '../data/contract';
import type { Services } from '../services';

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
  // the journal makes the row; until then there is nothing to keep
  let claimed = false;
  const keep = setInterval(() => {
    const kept = claimed
      ? data.renewLeases(workerId, [callId], until())
      : data.claim({ hotelId, callId, workerId, epoch: 1, until: until() }).then((done) => {
          claimed = done;
        });
    kept.catch(() => {});
  }, ROW_LEASE_MS / 4);
  emit({
    ...{ type: 'call.started', channel: 'phone', direction: 'outbound' },
    ...{ flowId: null, flowName: title, flowVersion: null, lineId: null, lineName: null },
    ...{ callerNumber: task.number, callerName: task.name, language: task.language },
  });
  return {
    callId,
    emit,
    end(reason, outcome) {
      if (ended) return;
      ended = true;
      clearInterval(keep);
      emit({ type: 'call.ended', reason, outcome, durationMs: Date.now() - answeredAt });
    },
  };
}
