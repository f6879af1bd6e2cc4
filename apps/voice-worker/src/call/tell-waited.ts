import type { CallEvent, CallEventBody } from '@innline/shared';
import type { Services } from '../services';
import { findFlow } from './find-flow';
import type { Arrival } from './place-call';

/**
 * Tells a call whose caller waited for a free place and never got one: the desk can call them back.
 * @param since when they began to wait, milliseconds UTC
 */
export async function tellWaited(
  arrival: Arrival,
  end: { reason: 'caller_left' | 'abandoned'; outcome: 'left_queue' | 'waited_too_long' },
  since: number,
  services: Services,
): Promise<void> {
  const { callId, hotelId, channel, direction = 'inbound', callerNumber, callerName, language } = arrival;
  const found = await findFlow(arrival, since, services).catch(() => null);
  const now = Date.now();
  const tell = (seq: number, at: number, body: CallEventBody) =>
    services.journal.publish({ v: 1, id: `${callId}:${seq}`, callId, hotelId, seq, at, ...body } as CallEvent);
  tell(0, since, {
    ...{ type: 'call.started', channel, direction, callerNumber, callerName },
    ...{
      flowId: found?.ran.flowId ?? null,
      flowName: found?.ran.name ?? 'Queue',
      flowVersion: found?.ran.number ?? null,
    },
    ...{ lineId: found?.line?.id ?? null, lineName: found?.line?.name ?? null },
    language: language ?? found?.ready.language ?? 'en',
  });
  tell(1, now, { type: 'call.ended', ...end, durationMs: now - since });
}
