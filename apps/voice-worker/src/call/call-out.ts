import { AppError, type CallEvent } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import type { TelephonyProvider } from '../adapters/telephony/contract';
import type { Services } from '../services';
import { apologise } from './apologise';
import type { CallOutOrder } from './call-out-elsewhere';
import type { Unanswered } from './carrier-legs';
import { type Found, findFlow } from './find-flow';
import { type Arrival, NoAnswer, placeCall, ROW_LEASE_MS } from './place-call';
import { retrying } from './retry';

/** Longest anybody's phone rings before we give up, seconds. */
export const RING_SECONDS = 45;
const NO_CARRIER = 'No carrier is connected, so nobody can be called. Connect one under Connections.';

export interface CallOut {
  hotelId: string;
  target: Arrival['target'];
  /** E.164 */
  to: string;
  userId: string | null;
  userName: string | null;
}

/** Nobody picked up: the call is told as one that never came to be. */
function tellUnanswered(arrival: Arrival, outcome: Unanswered, since: number, { journal }: Services): void {
  const { callId, hotelId } = arrival;
  const at = Date.now();
  const body = { type: 'call.ended' as const, reason: 'abandoned' as const, outcome, durationMs: at - since };
  journal.publish({ v: 1, id: `${callId}:0`, callId, hotelId, seq: 0, at, ...body } satisfies CallEvent);
}

async function ring(
  release: () => void,
  arrival: Arrival,
  found: Found,
  provider: TelephonyProvider,
  services: Services,
): Promise<void> {
  const since = Date.now();
  const { callId } = arrival;
  const from = found.line?.number ?? null;
  const dialled = await provider
    .dial({
      ...{ callId, role: 'caller', from, ringSeconds: RING_SECONDS },
      to: { kind: 'number', number: arrival.callerNumber! },
      signal: new AbortController().signal,
    })
    // the place is kept for this call until it takes it
    .finally(release);
  if (dialled.outcome !== 'answered') return tellUnanswered(arrival, dialled.outcome, since, services);
  try {
    await placeCall(arrival, dialled.media, services, () => {});
  } catch (error) {
    const known = error instanceof NoAnswer ? error : new NoAnswer('fault', 'internal', found.ready.language);
    if (known !== error) services.log.error({ err: error, callId }, 'A call we placed could not begin');
    tellUnanswered(arrival, 'failed', since, services);
    await apologise(dialled.media, known.sentence, known.why, known.language, services);
  }
}

const arrivalOf = ({ callId, hotelId, target, to, userId, userName }: CallOutOrder): Arrival => ({
  ...{ callId, hotelId, target, channel: 'phone', direction: 'outbound' },
  ...{ callerNumber: to, callerName: null, userId, userName, language: null, pretendAt: null },
});

/** What the call will run, and who places it. @throws NoAnswer, AppError `conflict` without a carrier */
async function prepare(arrival: Arrival, services: Services): Promise<{ found: Found; provider: TelephonyProvider }> {
  const found = await findFlow(arrival, Date.now(), services);
  const provider = await services.telephonyOf(arrival.hotelId, found.line?.number ?? null);
  if (!provider) throw new AppError('conflict', NO_CARRIER);
  return { found, provider };
}

/**
 * Places a call in a place of this worker that is held for it until `release`. Resolves when it is written down; the ringing
 * goes on.
 * @throws as {@link callOut}
 */
export async function callOutIn(release: () => void, order: CallOutOrder, services: Services): Promise<void> {
  const { callId, hotelId, to, userId } = order;
  const arrival = arrivalOf(order);
  const now = Date.now();
  try {
    const { found, provider } = await prepare(arrival, services);
    await retrying(async () => {
      await services.data.createCall({
        ...{ id: callId, hotelId, channel: 'phone', direction: 'outbound', flow: found.ran },
        ...{ lineId: found.line?.id ?? null, callerNumber: to, callerName: null, userId },
        ...{ language: found.ready.language, startedAt: now },
      });
      // should this worker die while it rings, a keeper ends the call
      const until = now + RING_SECONDS * 1_000 + ROW_LEASE_MS;
      await services.data.claim({ hotelId, callId, workerId: services.workerId, epoch: 1, until });
    });
    ring(release, arrival, found, provider, services).catch((error) => {
      services.log.error({ callId, err: error }, 'A call could not be placed');
      tellUnanswered(arrival, 'failed', now, services);
    });
  } catch (error) {
    release();
    throw error;
  }
}

/**
 * Calls somebody and runs a flow with them, here or at another worker that has room. Gives the call's id at once; how it
 * goes is on the call.
 * @throws NoAnswer when there is no flow, or no worker has a place for it; AppError `conflict` without a carrier
 */
export async function callOut(o: CallOut, services: Services): Promise<string> {
  const order: CallOutOrder = { ...o, callId: newId() };
  const release = services.registry.reserve();
  if (release) await callOutIn(release, order, services);
  else {
    // what stands in the way everywhere is told at once
    const { found } = await prepare(arrivalOf(order), services);
    if (!(await services.callsOut.place(order))) throw new NoAnswer('busy', 'no_capacity', found.ready.language);
  }
  return order.callId;
}
