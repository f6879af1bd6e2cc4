import {
  type CallFacts,
  type Json,
  type Reservation,
  readToolInput,
  type ToolInput,
  type ToolName,
  toolOf,
} from '@innline/flow';
import { toE164 } from '@innline/shared/phone';
import { daysBetween } from '../../dates';
import type { Offer } from '../../hotel-system/availability';
import { hotelSystem } from '../../hotel-system/index';
import type { ReservationRow } from '../../hotel-system/reservation-row';

/*
 * A past call's tools, on the real hotel system. The voice worker has its own handlers with time-outs and outside
 * systems; here is only what the demo's flows use, and packages may not import apps.
 */

interface Context {
  facts: CallFacts;
  /** Milliseconds UTC: the past moment. */
  now: number;
  effectKey: string;
}

interface Answer {
  outcome: string;
  output: Json;
}

const inE164 = (number: string, { hotel }: CallFacts) => toE164(number, hotel.country) ?? number;

const offerOf = ({ code, name, total, currency, nights }: Offer) => ({
  roomType: code,
  name,
  ratePerNight: Math.round(total / nights.length) / 100,
  total: total / 100,
  currency,
});

const reservationOf = (row: ReservationRow, currency: string): Reservation => ({
  confirmationCode: row.confirmationCode,
  guestName: row.guestName,
  roomType: row.roomType.code,
  name: row.roomType.name,
  roomNumber: row.room?.number ?? null,
  checkIn: row.checkIn,
  checkOut: row.checkOut,
  nights: daysBetween(row.checkIn, row.checkOut),
  guests: row.guests,
  total: row.total / 100,
  currency,
  status: row.status,
});

type Handlers = { [N in ToolName]?: (input: ToolInput<N>, context: Context) => Promise<Answer> };

const HANDLERS: Handlers = {
  async check_availability({ checkIn, checkOut, nights, guests, roomType }, { facts }) {
    const offers = await hotelSystem(facts.hotel.id).availability({ checkIn, checkOut, guests, roomType });
    const rooms = offers.map((offer) => ({ ...offerOf(offer), free: offer.free }));
    const outcome = rooms.length > 0 ? 'success' : 'none_available';
    return { outcome, output: { checkIn, checkOut, nights, guests, rooms } };
  },
  async quote_price({ checkIn, checkOut, nights, guests, roomType }, { facts }) {
    const offer = await hotelSystem(facts.hotel.id).quote({ checkIn, checkOut, guests, roomType });
    const perNight = offer?.nights.map(({ date, amount }) => ({ date, amount: amount / 100 })) ?? [];
    const quote = offer && { ...offerOf(offer), perNight };
    return { outcome: quote ? 'success' : 'none_available', output: { checkIn, checkOut, nights, guests, quote } };
  },
  async create_reservation({ nights: _, ...input }, { facts, effectKey }) {
    const stay = { ...input, callId: facts.callId, source: 'call', effectKey };
    const booked = await hotelSystem(facts.hotel.id).createReservation(stay);
    if (booked.outcome !== 'booked') {
      return { outcome: booked.outcome, output: { confirmationCode: null, reservation: null } };
    }
    const reservation = reservationOf(booked.reservation, facts.hotel.currency);
    return { outcome: 'success', output: { confirmationCode: reservation.confirmationCode, reservation } };
  },
  async find_reservation({ code, guestName, phone }, { facts, now }) {
    const number = phone && inE164(phone, facts);
    const rows = await hotelSystem(facts.hotel.id).findReservation({ code, guestName, number, now });
    const reservations = rows.map((row) => reservationOf(row, facts.hotel.currency));
    const outcome = reservations.length === 0 ? 'not_found' : reservations.length > 1 ? 'several_found' : 'success';
    return { outcome, output: { reservation: reservations.length === 1 ? reservations[0]! : null, reservations } };
  },
  async create_lead({ number, ...input }, { facts, effectKey }) {
    const lead = { ...input, number: number && inE164(number, facts), callId: facts.callId, effectKey };
    return { outcome: 'success', output: { leadId: (await hotelSystem(facts.hotel.id).createLead(lead)).id } };
  },
  async schedule_callback({ number, name, reason, department }, { facts, now, effectKey }) {
    const booked = await hotelSystem(facts.hotel.id).scheduleCallback({
      number: inE164(number, facts),
      name,
      reason,
      departmentId: department,
      now,
      callId: facts.callId,
      effectKey,
    });
    if (booked.outcome !== 'booked') throw new Error(booked.outcome);
    const { id, dueAt } = booked.callback;
    return { outcome: 'success', output: { callbackId: id, at: dueAt.getTime() } };
  },
};

/** Acts for real. `failure` where the input is not what the tool wants, as on a live call. */
export async function runPastTool(name: string, input: Json, context: Context): Promise<Answer> {
  const handler = toolOf(name) && HANDLERS[name as ToolName];
  const read = handler && readToolInput(name as ToolName, input);
  if (!handler || !read?.ok) return { outcome: 'failure', output: null };
  // the table pairs names and handlers; a union hides that from the compiler
  return (handler as (given: unknown, context: Context) => Promise<Answer>)(read.input, context);
}
