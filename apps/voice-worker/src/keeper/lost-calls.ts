import { type CallEvent, type CallEventBody, redisKeys } from '@innline/shared';
import type { LostCall } from '../data/contract';
import type { Services } from '../services';

/** A row's lease is renewed every few seconds; this long after it ran out its worker is gone for good. */
const GRACE_MS = 20_000;

const aliveInRedis = async (callId: string, { redis }: Services): Promise<boolean> => {
  const raw = await redis.get(redisKeys.lease(callId)).catch(() => null);
  return raw !== null && (JSON.parse(raw) as { until: number }).until > Date.now();
};

async function end(lost: LostCall, services: Services): Promise<void> {
  const { callId, hotelId, startedAt } = lost;
  const checkpoint = await services.ledger.load(callId).catch(() => null);
  let seq = Math.max(lost.lastSeq + 1, checkpoint?.eventSeq ?? 0);
  const at = Date.now();
  const tell = (body: CallEventBody) => {
    const event = { v: 1, id: `${callId}:${seq}`, callId, hotelId, seq, at, ...body } as CallEvent;
    seq += 1;
    services.journal.publish(event);
  };
  tell({
    type: 'fault',
    code: 'worker_lost',
    node: checkpoint?.state.node ?? null,
    message: 'The process that ran this call died. The caller was cut off.',
  });
  tell({ type: 'call.ended', reason: 'fault', outcome: null, durationMs: Math.max(0, at - startedAt) });
  await services.ledger.release({ callId, epoch: Number.MAX_SAFE_INTEGER });
}

/** Ends, on paper, the calls whose worker died: nobody is on the line any more. Gives how many. */
export async function endLostCalls(services: Services, graceMs = GRACE_MS): Promise<number> {
  const lost = await services.data.lostCalls(Date.now() - graceMs);
  let ended = 0;
  for (const call of lost) {
    if (services.registry.get(call.callId) || (await aliveInRedis(call.callId, services))) continue;
    services.log.warn({ callId: call.callId }, 'The worker of a call is gone; the call is ended');
    await end(call, services);
    ended += 1;
  }
  return ended;
}
