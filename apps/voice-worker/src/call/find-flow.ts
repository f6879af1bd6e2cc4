import type { LineRoute } from '../data/contract';
import type { ReadyVersion } from '../routing/load';
import type { Services } from '../services';
import { NoAnswer } from './no-answer';
import type { Arrival } from './place-call';

export type Found = ReadyVersion & { line: LineRoute | null };

/** What a call reaches. @throws NoAnswer when that is nothing */
export async function findFlow(
  { callId, target, hotelId, language }: Arrival,
  at: number,
  { routes }: Services,
): Promise<Found> {
  const nothing = (why: string, fallback: string | null = null) =>
    new NoAnswer('no_flow', why, language ?? 'en', fallback);
  if (target.kind === 'flow') {
    const version = await routes.flow(hotelId, target.flowId, target.version);
    if (!version) throw nothing('no_such_flow');
    return { ...version, line: null };
  }
  const { line, route } = await routes.of(hotelId, target.lineId, at, callId);
  if (route.kind === 'fallback') throw nothing(route.why, route.number);
  const version = await routes.reached(hotelId, route);
  if (!version) throw nothing('version_broken');
  return { ...version, line };
}
