import type { Services } from '../services';
import { tellChanged } from './tell-changed';
import type { StoreEvents } from './writer';

/** Stores events, and tells open pages of each call that is over and can be read as a whole. */
export const storeAndTell =
  (services: Pick<Services, 'redis' | 'log'> & { data: { appendEvents: StoreEvents } }): StoreEvents =>
  async (events) => {
    await services.data.appendEvents(events);
    for (const { type, hotelId, callId } of events)
      if (type === 'call.ended') void tellChanged(services, hotelId, { what: 'call', id: callId });
  };
