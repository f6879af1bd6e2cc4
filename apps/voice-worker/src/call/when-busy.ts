import type { LineRoute } from '../data/contract';
import type { CallMedia } from '../media/contract';
import type { Services } from '../services';
import { NoAnswer } from './no-answer';
import type { Arrival } from './place-call';
import { tellWaited } from './tell-waited';

/**
 * No worker has room for a call: what its line wants then.
 * @returns null: they waited, and another worker has them now
 * @throws NoAnswer unless the caller waited for room
 */
export async function whenBusy(
  arrival: Arrival,
  media: CallMedia,
  services: Services,
  ready: (callId: string, language: string) => void,
): Promise<{ release: () => void; media: CallMedia } | null> {
  const { registry, routes, queue } = services;
  const why = registry.draining ? 'draining' : 'no_capacity';
  const { target, hotelId, callId } = arrival;
  const language = arrival.language ?? 'en';
  const line: LineRoute | null =
    target.kind === 'line' ? await routes.line(hotelId, target.lineId).catch(() => null) : null;
  const policy = line?.busyPolicy ?? 'message';
  const number = policy === 'fallback' ? (line?.fallbackNumber ?? null) : null;
  const busy = new NoAnswer('busy', why, language, number);
  if (policy !== 'queue' || registry.draining || queue.full) throw busy;
  ready(callId, language);
  const since = Date.now();
  const waited = await queue.wait(media, language, services, (end, taken) =>
    services.elsewhere.place(arrival, end, taken),
  );
  if (waited === 'elsewhere') return null;
  if (waited === 'gone') {
    await tellWaited(arrival, { reason: 'caller_left', outcome: 'left_queue' }, since, services);
    throw new NoAnswer('busy', 'left_queue', language);
  }
  if (waited === 'too_long') {
    await tellWaited(arrival, { reason: 'abandoned', outcome: 'waited_too_long' }, since, services);
    throw busy;
  }
  return waited;
}
