import { type Scope, scopeOf } from '../repositories/scope';
import { type AnnouncementQuery, announcementsToday } from './announcements-today';
import { type AvailabilityQuery, availability } from './availability';
import { callerHistory, type HistoryQuery } from './caller-history';
import { cancelReservation } from './cancel-reservation';
import { createLead, type NewLead } from './create-lead';
import { createRequest, type NewRequest } from './create-request';
import { createReservation, type NewReservation } from './create-reservation';
import { type AnswerQuery, findAnswers } from './find-answers';
import { findReservation, type ReservationQuery } from './find-reservation';
import { quote } from './quote';
import { type NewCallback, scheduleCallback } from './schedule-callback';
import { type NewWakeUpCall, scheduleWakeUpCall } from './schedule-wake-up-call';

const verbs = (scope: Scope) => ({
  availability: (query: AvailabilityQuery) => availability(scope, query),
  quote: (query: AvailabilityQuery) => quote(scope, query),
  createReservation: (input: NewReservation) => createReservation(scope, input),
  cancelReservation: (input: Parameters<typeof cancelReservation>[1]) => cancelReservation(scope, input),
  findReservation: (query: ReservationQuery) => findReservation(scope, query),
  createLead: (input: NewLead) => createLead(scope, input),
  createRequest: (input: NewRequest) => createRequest(scope, input),
  announcementsToday: (query: AnnouncementQuery) => announcementsToday(scope, query),
  findAnswers: (query: AnswerQuery) => findAnswers(scope, query),
  callerHistory: (query: HistoryQuery) => callerHistory(scope, query),
  scheduleCallback: (input: NewCallback) => scheduleCallback(scope, input),
  scheduleWakeUpCall: (input: NewWakeUpCall) => scheduleWakeUpCall(scope, input),
});

export type HotelSystem = ReturnType<typeof verbs>;

/**
 * The embedded property system of one hotel: rooms, prices, reservations, enquiries, callbacks. Money in cents of the
 * hotel's currency, days as ISO dates in its zone, moments as milliseconds UTC or Date.
 */
export const hotelSystem = (hotelId: string): HotelSystem => verbs(scopeOf(hotelId));
