import type { InternalClaims } from '@innline/shared';
import { log } from '../log';
import { askWorker } from '../worker/internal';
import { publishChanged } from './publish-changed';

/** A worker that is busy speaking must not make the manager wait. */
const PATIENCE_MS = 2_000;

/**
 * A flow has a new live version: open pages refetch, and the worker makes its prompts ready, so that neither the first
 * caller nor a vendor's bad day finds a menu without a voice. Never fails: the version is live already.
 */
export async function afterPublish(flowId: string, by: InternalClaims): Promise<void> {
  await publishChanged(by.hotelId, { what: 'flow', id: flowId }, { id: by.userId, name: by.userName });
  try {
    const answer = await askWorker(`/voice/flows/${encodeURIComponent(flowId)}/prompts`, by, {
      method: 'POST',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (!answer.ok) throw new Error(`the worker answered ${answer.status}`);
  } catch (error) {
    log().warn({ error: String(error), hotelId: by.hotelId, flowId }, 'prompts were not made ready at publish');
  }
}
