import { announcementsRepository } from './repositories/announcements';
import { apiKeysRepository } from './repositories/api-keys';
import { auditRepository } from './repositories/audit';
import { callEventsRepository } from './repositories/call-events';
import { callbacksRepository } from './repositories/callbacks/index';
import { callsRepository } from './repositories/calls/index';
import { connectionsRepository } from './repositories/connections';
import { departmentsRepository } from './repositories/departments';
import { doNotCallRepository } from './repositories/do-not-call';
import { flowsRepository } from './repositories/flows/index';
import { hotelRepository } from './repositories/hotel';
import { knowledgeRepository } from './repositories/knowledge';
import { leadsRepository } from './repositories/leads';
import { legsRepository } from './repositories/legs';
import { linesRepository } from './repositories/lines';
import { paymentLinksRepository } from './repositories/payment-links/index';
import { ratesRepository } from './repositories/rates';
import { recordingsRepository } from './repositories/recordings';
import { requestsRepository } from './repositories/requests';
import { reservationsRepository } from './repositories/reservations';
import { roomTypesRepository } from './repositories/room-types';
import { roomsRepository } from './repositories/rooms';
import { scenariosRepository } from './repositories/scenarios/index';
import { schedulesRepository } from './repositories/schedules';
import { scopeOf } from './repositories/scope';
import { splitsRepository } from './repositories/splits/index';
import { teamRepository } from './repositories/team';
import { toolRunsRepository } from './repositories/tool-runs';
import { transcriptRepository } from './repositories/transcript';
import { versionsRepository } from './repositories/versions';
import { wakeUpCallsRepository } from './repositories/wake-up-calls/index';
import { webhooksRepository } from './repositories/webhooks/index';

/** One factory per noun; the tenancy suite tries every function of every one with another hotel's ids. */
const REPOSITORIES = {
  hotel: hotelRepository,
  flows: flowsRepository,
  versions: versionsRepository,
  scenarios: scenariosRepository,
  splits: splitsRepository,
  lines: linesRepository,
  schedules: schedulesRepository,
  departments: departmentsRepository,
  calls: callsRepository,
  callEvents: callEventsRepository,
  transcript: transcriptRepository,
  toolRuns: toolRunsRepository,
  recordings: recordingsRepository,
  legs: legsRepository,
  audit: auditRepository,
  team: teamRepository,
  connections: connectionsRepository,
  apiKeys: apiKeysRepository,
  roomTypes: roomTypesRepository,
  rooms: roomsRepository,
  rates: ratesRepository,
  reservations: reservationsRepository,
  leads: leadsRepository,
  callbacks: callbacksRepository,
  requests: requestsRepository,
  wakeUpCalls: wakeUpCallsRepository,
  knowledge: knowledgeRepository,
  announcements: announcementsRepository,
  paymentLinks: paymentLinksRepository,
  doNotCall: doNotCallRepository,
  webhooks: webhooksRepository,
};

export type HotelRepositories = { [Noun in keyof typeof REPOSITORIES]: ReturnType<(typeof REPOSITORIES)[Noun]> };

/**
 * The only way to a tenant's rows: everything behind it sees this one hotel. An id of another hotel's row is answered
 * with `not_found`, like an id that never was. Cheap to make; it holds no connection.
 */
export function forHotel(hotelId: string): HotelRepositories {
  const scope = scopeOf(hotelId);
  const entries = Object.entries(REPOSITORIES).map(([noun, make]) => [noun, make(scope)]);
  return Object.fromEntries(entries) as HotelRepositories;
}
