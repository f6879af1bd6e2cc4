import type { CallFacts, ReadyFlow } from '@innline/flow';
import type { TalkTokenClaims } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import { within } from '../data/within';
import type { CallMedia } from '../media/contract';
import type { Services } from '../services';
import { earsOf } from '../speech/ears-of';
import type { CarrierIds } from './checkpoint';
import { type Found, findFlow } from './find-flow';
import { LiveCall } from './live-call';
import { NoAnswer } from './no-answer';
import { retrying } from './retry';
import { whenBusy } from './when-busy';

export { NoAnswer };

/** How long a call's row may keep its caller waiting; the journal makes the row otherwise. */
const ROW_MS = 800;
/** Without an answer by then they call for the first time. */
const COUNT_MS = 300;
/** PostgreSQL's own lease is coarse: one statement every few seconds for all calls of a worker. */
export const ROW_LEASE_MS = 20_000;

/** Somebody who calls, whatever way they came in. */
export interface Arrival {
  /** Made by the way in, so that a carrier's later messages find the call. */
  callId: string;
  hotelId: string;
  target: Extract<TalkTokenClaims, { leg: 'caller' }>['target'];
  channel: CallFacts['channel'];
  /** Left out: inbound. */
  direction?: CallFacts['direction'];
  /** E.164 where the carrier knows it. */
  callerNumber: string | null;
  callerName: string | null;
  /** Who placed it from the page. */
  userId: string | null;
  userName: string | null;
  /** Asked for; taken where the flow has it. */
  language: string | null;
  /** Milliseconds UTC; null: now. */
  pretendAt: number | null;
  /** How its carrier knows the call, for whoever takes it over. */
  carrier?: CarrierIds;
}

async function factsOf(
  { callId, hotelId, channel, direction = 'inbound', callerNumber: number, callerName: name }: Arrival,
  found: Found,
  at: number,
  services: Services,
): Promise<{ facts: CallFacts; record: boolean; consentFirst: boolean }> {
  const previous = number
    ? within(services.data.previousCalls(hotelId, number), COUNT_MS).catch(() => 0)
    : Promise.resolve(0);
  const [hotel, previousCalls] = await Promise.all([services.routes.hotel(hotelId), previous]);
  if (!hotel) throw new NoAnswer('no_flow', 'no_such_hotel', found.ready.language);
  const { line } = found;
  const facts: CallFacts = {
    callId,
    startedAt: at,
    direction,
    channel,
    seed: Number.parseInt(callId.replaceAll('-', '').slice(-8), 16),
    caller: { number, name, previousCalls },
    hotel: hotel.hotel,
    line: line && { id: line.id, name: line.name, number: line.number },
    schedules: hotel.schedules,
    departments: hotel.departments,
  };
  return { facts, record: hotel.recordCalls, consentFirst: hotel.consentFirst };
}

/** Another first language, where the flow has it. */
const inLanguage = (ready: ReadyFlow, language: string | null): ReadyFlow =>
  language && ready.document.languages.includes(language) ? { ...ready, language } : ready;

function writeRow(
  call: LiveCall,
  arrival: Arrival,
  found: Found,
  legId: string,
  now: number,
  services: Services,
): Promise<unknown> {
  const { data, workerId } = services;
  const { hotelId, userId, userName, channel, callerNumber, callerName } = arrival;
  const row = async () => {
    const ids = { id: call.id, hotelId, lineId: found.line?.id ?? null };
    const language = found.ready.language;
    await data.createCall({
      ...ids,
      channel,
      direction: call.facts.direction,
      flow: found.ran,
      callerNumber,
      callerName,
      userId,
      language,
      startedAt: now,
    });
    const until = now + ROW_LEASE_MS;
    await data.claim({ hotelId, callId: call.id, workerId, epoch: call.lease.epoch, until });
    await data.legOpened({
      id: legId,
      hotelId,
      callId: call.id,
      kind: 'caller',
      transport: call.media.transport,
      userId,
      userName,
      at: now,
    });
  };
  return retrying(row);
}

/**
 * Finds the flow a caller reaches and starts it, here or at another worker that has room.
 * @param ready called with the call's id right before anything is sent to the caller
 * @returns null: another worker runs the call
 * @throws NoAnswer when nothing of ours can answer
 */
export async function placeCall(
  arrival: Arrival,
  media: CallMedia,
  services: Services,
  ready: (callId: string, language: string) => void,
): Promise<LiveCall | null> {
  const room = services.registry.reserve();
  if (room) return placeIn(room, arrival, media, services, ready);
  if (await services.elsewhere.place(arrival, media, ready)) return null;
  const waited = await whenBusy(arrival, media, services, ready);
  return waited && placeIn(waited.release, arrival, waited.media, services, () => {});
}

/** The same, in a place of this worker that is held for it until `release`. */
export async function placeIn(
  release: () => void,
  arrival: Arrival,
  media: CallMedia,
  services: Services,
  ready: (callId: string, language: string) => void,
): Promise<LiveCall> {
  const { registry } = services;
  try {
    const now = Date.now();
    const { callId, channel, callerNumber, callerName } = arrival;
    const at = arrival.pretendAt ?? now;
    const found = await findFlow(arrival, at, services);
    const [{ facts: known, record, consentFirst }, speech] = await Promise.all([
      factsOf(arrival, found, at, services),
      services.speechOf(arrival.hotelId),
    ]);
    const facts = { ...known, ears: await earsOf(speech) };
    const lease = await services.ledger.take(callId);
    if (!lease) throw new NoAnswer('fault', 'lease_refused', found.ready.language);
    const flow = inLanguage(found.ready, arrival.language);
    const { flowId, versionId, number, name } = found.ran;
    const legId = newId();
    const from = { flowId, versionId, number, name };
    const call = new LiveCall(services, {
      lease,
      flow,
      from,
      facts,
      media,
      speech,
      record,
      consentFirst,
      userId: arrival.userId,
      answeredAt: now,
      clockOffset: at - now,
      eventSeq: 0,
      legId,
      transport: media.transport,
      carrier: arrival.carrier ?? null,
      lastCommand: '0',
    });
    registry.add(call);
    // it has its place now: held as well, it would take two until its row is written
    release();
    services.arrivals.letGo(callId);
    services.metrics.liveCalls.set(registry.size);
    const row = writeRow(call, arrival, found, legId, now, services);
    call.background(row);
    await Promise.race([row.catch(() => {}), new Promise((resolve) => setTimeout(resolve, ROW_MS).unref())]);
    ready(callId, flow.language);
    const { line } = found;
    call.emit({
      ...{
        type: 'call.started',
        channel,
        direction: facts.direction,
        flowId,
        flowName: name,
        flowVersion: number,
      },
      ...{
        lineId: line?.id ?? null,
        lineName: line?.name ?? null,
        callerNumber,
        callerName,
      },
      language: flow.language,
    });
    call.answer();
    call.log.info({ flowId, flowVersion: number }, 'Call started');
    call.begin();
    return call;
  } finally {
    release();
  }
}
