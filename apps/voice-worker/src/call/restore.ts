import { resumeCall } from '@innline/flow';
import { newId } from '@innline/shared/ids';
import type { CallMedia } from '../media/contract';
import { readyOf } from '../routing/load';
import type { Services } from '../services';
import { LiveCall } from './live-call';
import { ROW_LEASE_MS } from './place-call';

/** Events a dead worker told after its last checkpoint have numbers we cannot know; ours begin behind them. */
const SEQ_GAP = 100;

/**
 * Goes on with a call from its checkpoint on this worker, with a higher epoch, over new media.
 * @returns null when there is nothing to go on with, or another worker still holds it
 */
export async function restore(callId: string, media: CallMedia, services: Services): Promise<LiveCall | null> {
  const checkpoint = await services.ledger.load(callId);
  if (!checkpoint || checkpoint.state.status === 'ended') return null;
  const { hotelId, flow: from, state, open, speaksFor } = checkpoint;
  const ran = from.versionId
    ? await services.routes.version(hotelId, from.versionId)
    : await draftOf(checkpoint, services);
  if (!ran) return null;
  const lease = await services.ledger.take(callId);
  if (!lease) return null;
  const { workerId, data, registry } = services;
  const claimed = await data
    .claim({ hotelId, callId, workerId, epoch: lease.epoch, until: Date.now() + ROW_LEASE_MS })
    .catch(() => true);
  if (!claimed) return null;
  const call = new LiveCall(services, {
    ...{ lease, flow: ran.ready, from, facts: state.call, media, record: false, userId: speaksFor.userId },
    ...{
      answeredAt: checkpoint.answeredAt,
      clockOffset: checkpoint.clockOffset,
      eventSeq: checkpoint.eventSeq + SEQ_GAP,
      legId: newId(),
    },
  });
  registry.add(call);
  call.resume(resumeCall(ran.ready, state, call.flowNow()), open);
  return call;
}

async function draftOf(
  { hotelId, callId, flow }: { hotelId: string; callId: string; flow: { flowId: string; name: string } },
  services: Services,
) {
  const document = await services.data.documentOf(hotelId, callId);
  return document && readyOf({ flowId: flow.flowId, name: flow.name, versionId: null, number: null, document });
}
