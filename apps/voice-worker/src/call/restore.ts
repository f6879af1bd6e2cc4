import type { CallMedia } from '../media/contract';
import { readyOf } from '../routing/load';
import type { Services } from '../services';
import type { Checkpoint } from './checkpoint';
import { LiveCall } from './live-call';
import { ROW_LEASE_MS } from './place-call';

/** Events a dead worker told after its last checkpoint have numbers we cannot know; ours begin behind them. */
const SEQ_GAP = 100;

/**
 * Goes on with a call from its checkpoint on this worker, with a higher epoch.
 * @param media the caller's new connection; null: they are waited for, or asked for their audio (`recovery.ts`)
 * @returns null when there is nothing to go on with, or another worker still holds it
 */
export async function restore(
  callId: string,
  media: CallMedia | null,
  services: Services,
): Promise<{ call: LiveCall; checkpoint: Checkpoint } | null> {
  const checkpoint = await services.ledger.load(callId);
  if (!checkpoint) return null;
  const { hotelId, flow: from, state, speaksFor, transport, carrier, record, consentFirst = false, legId } = checkpoint;
  const ran = from.versionId
    ? await services.routes.version(hotelId, from.versionId)
    : await draftOf(checkpoint, services);
  if (!ran) return null;
  const speech = await services.speechOf(hotelId);
  const lease = await services.ledger.takeOver(callId, media !== null);
  if (!lease) return null;
  const { workerId, data, registry } = services;
  // the row follows when it can: whose call it is, Redis has just decided
  const claim = { hotelId, callId, workerId, epoch: lease.epoch, until: Date.now() + ROW_LEASE_MS };
  data.claim(claim).catch((error) => services.log.warn({ callId, err: { message: error.message } }, 'Not claimed'));
  // a step may have been committed between our reading and our taking
  const latest = (await services.ledger.load(callId).catch(() => null)) ?? checkpoint;
  const call = new LiveCall(services, {
    ...{ lease, flow: ran.ready, from, facts: state.call, media, userId: speaksFor.userId },
    ...{ transport, carrier, record, consentFirst, legId, speech },
    answeredAt: latest.answeredAt,
    clockOffset: latest.clockOffset,
    eventSeq: latest.eventSeq + SEQ_GAP,
    lastCommand: latest.lastCommand,
  });
  if (latest.card) services.cards.keep(callId, latest.card);
  registry.add(call);
  services.metrics.liveCalls.set(registry.size);
  services.metrics.takenOver.inc({ transport });
  call.log.info({ epoch: lease.epoch, waiting: media === null }, 'Took a call over');
  call.resume(latest);
  return { call, checkpoint: latest };
}

async function draftOf(
  { hotelId, callId, flow }: { hotelId: string; callId: string; flow: { flowId: string; name: string } },
  services: Services,
) {
  const document = await services.data.documentOf(hotelId, callId);
  return document && readyOf({ flowId: flow.flowId, name: flow.name, versionId: null, number: null, document });
}
