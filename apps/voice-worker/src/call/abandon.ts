import type { Vendor } from '@innline/shared';
import type { CallMedia } from '../media/contract';
import type { Services } from '../services';
import { reattach } from './reattach';

/** Nobody is at this end, and nobody will be. */
const nobody = (transport: CallMedia['transport']): CallMedia => ({
  transport,
  backlog: 0,
  handle: (handlers) => handlers.closed('hangup'),
  send() {},
  clear() {},
  mark() {},
  event() {},
  error() {},
  close() {},
});

/**
 * The carrier says that the caller is gone while we wait for them: the call ends now, wherever it waits, with the flow's
 * own lane for hang-ups. A call that is connected is left alone; its connection knows better, and sooner.
 */
export async function abandon(
  call: { hotelId: string; callId: string; vendor: Vendor & CallMedia['transport']; carrierId: string },
  services: Services,
): Promise<void> {
  const { callId, vendor, carrierId } = call;
  const here = services.registry.get(callId);
  if (here?.media.here || (await services.carrierCalls.held(vendor, carrierId))) return;
  if (here) return void here.media.hungUp();
  await services.arrivals.drop(callId);
  await reattach(call, nobody(vendor), services);
}
