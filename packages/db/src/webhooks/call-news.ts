import type { CallEvent } from '@innline/shared';
import type { News } from './tell';

/** What new events of calls mean to webhooks. */
export const callNews = (events: readonly CallEvent[]): News[] =>
  events.flatMap(({ type, hotelId, callId, at }) =>
    type === 'call.started' || type === 'call.ended' ? [{ type, hotelId, subjectId: callId, at: new Date(at) }] : [],
  );
