import type { CallFacts, ReadyFlow } from '@innline/flow';
import type { TalkTokenClaims } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import type { LineRoute } from '../data/contract';
import type { CallMedia } from '../media/contract';
import type { SentenceId } from '../prompts/sentences';
import type { ReadyVersion, Routes } from '../routing/load';
import type { Services } from '../services';
import { LiveCall } from './live-call';
import { retrying } from './retry';

/** How long a call's row may keep its caller waiting; the journal makes the row otherwise. */
const ROW_MS = 800;
/** PostgreSQL's own lease is coarse: one statement every few seconds for all calls of a worker. */
export const ROW_LEASE_MS = 20_000;

export type CallerClaims = Extract<TalkTokenClaims, { leg: 'caller' }>;

/** Nothing of ours can answer: what the caller hears instead. */
export class NoAnswer extends Error {
  constructor(
    readonly sentence: SentenceId,
    readonly why: string,
    readonly language: string,
  ) {
    super(why);
  }
}

type Found = ReadyVersion & { line: LineRoute | null };

async function find(claims: CallerClaims, at: number, routes: Routes): Promise<Found> {
  const { target, hotelId } = claims;
  const nothing = (why: string) => new NoAnswer('no_flow', why, claims.language ?? 'en');
  if (target.kind === 'flow') {
    const version = await routes.flow(hotelId, target.flowId, target.version);
    if (!version) throw nothing('no_such_flow');
    return { ...version, line: null };
  }
  const { line, route } = await routes.of(hotelId, target.lineId, at);
  // without a carrier a fallback number cannot be dialled: the apology says to call again
  if (route.kind === 'fallback') throw nothing(route.why);
  const version = await routes.version(hotelId, route.versionId);
  if (!version) throw nothing('version_broken');
  return { ...version, line };
}

async function factsOf(
  callId: string,
  claims: CallerClaims,
  found: Found,
  at: number,
  services: Services,
  routes: Routes,
): Promise<{ facts: CallFacts; record: boolean }> {
  const { hotelId, callerNumber: number } = claims;
  const previous = number ? services.data.previousCalls(hotelId, number).catch(() => 0) : Promise.resolve(0);
  const [hotel, previousCalls] = await Promise.all([routes.hotel(hotelId), previous]);
  if (!hotel) throw new NoAnswer('no_flow', 'no_such_hotel', found.ready.language);
  const { line } = found;
  const facts: CallFacts = {
    callId,
    startedAt: at,
    direction: 'inbound',
    channel: 'browser',
    seed: Number.parseInt(callId.replaceAll('-', '').slice(-8), 16),
    caller: { number, name: null, previousCalls },
    hotel: hotel.hotel,
    line: line && { id: line.id, name: line.name, number: line.number },
    schedules: hotel.schedules,
    departments: hotel.departments,
  };
  return { facts, record: hotel.recordCalls };
}

/** Another first language, where the flow has it. */
const inLanguage = (ready: ReadyFlow, language: string | null): ReadyFlow =>
  language && ready.document.languages.includes(language) ? { ...ready, language } : ready;

function writeRow(
  call: LiveCall,
  claims: CallerClaims,
  found: Found,
  legId: string,
  now: number,
  services: Services,
): Promise<unknown> {
  const { data, workerId } = services;
  const { hotelId, userId, userName, callerNumber } = claims;
  const row = async () => {
    const ids = { id: call.id, hotelId, lineId: found.line?.id ?? null };
    const language = found.ready.language;
    await data.createCall({
      ...ids,
      channel: 'browser',
      flow: found.ran,
      callerNumber,
      callerName: null,
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
 * Finds the flow a caller reaches and starts it.
 * @param ready called with the new call's id right before anything is sent to the caller
 * @throws NoAnswer when nothing of ours can answer
 */
export async function placeCall(
  claims: CallerClaims,
  media: CallMedia,
  services: Services,
  routes: Routes,
  ready: (callId: string, language: string) => void,
): Promise<LiveCall> {
  const { registry } = services;
  const release = registry.reserve();
  if (!release) throw new NoAnswer('busy', registry.draining ? 'draining' : 'no_capacity', claims.language ?? 'en');
  try {
    const now = Date.now();
    const at = claims.pretendAt ?? now;
    const callId = newId();
    const found = await find(claims, at, routes);
    const { facts, record } = await factsOf(callId, claims, found, at, services, routes);
    const lease = await services.ledger.take(callId);
    if (!lease) throw new NoAnswer('fault', 'lease_refused', found.ready.language);
    const flow = inLanguage(found.ready, claims.language);
    const { flowId, versionId, number, name } = found.ran;
    const legId = newId();
    const from = { flowId, versionId, number, name };
    const call = new LiveCall(services, {
      lease,
      flow,
      from,
      facts,
      media,
      record,
      userId: claims.userId,
      answeredAt: now,
      clockOffset: at - now,
      eventSeq: 0,
      legId,
    });
    registry.add(call);
    services.metrics.liveCalls.set(registry.size);
    const row = writeRow(call, claims, found, legId, now, services);
    call.background(row);
    await Promise.race([row.catch(() => {}), new Promise((resolve) => setTimeout(resolve, ROW_MS).unref())]);
    ready(callId, flow.language);
    const { line } = found;
    call.emit({
      ...{
        type: 'call.started',
        channel: 'browser',
        direction: 'inbound',
        flowId,
        flowName: name,
        flowVersion: number,
      },
      ...{
        lineId: line?.id ?? null,
        lineName: line?.name ?? null,
        callerNumber: claims.callerNumber,
        callerName: null,
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
