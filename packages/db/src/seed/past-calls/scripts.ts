import { addDays } from '../../dates';
import { GUESTS } from '../guests';

/** What a caller does when the flow waits for them. */
export type Act =
  /** Keys, one after another; `during`: while the prompt is still spoken. */
  { press: string; during?: boolean } | { say: string; confidence?: number } | { silent: true } | { leave: true };

export interface CallScript {
  line: 'Main number' | 'Meetings and events';
  /** Days before today, and the time on the hotel's clock. */
  daysAgo: number;
  time: string;
  caller: { number: string | null; name: string | null };
  /** What the caller does at a node, by its id, one after another; silent where nothing is left. */
  at: Record<string, Act[]>;
  /** Who answers a transfer and how long they talk, seconds; or why nobody does. One after another. */
  transfers?: ({ member: string; seconds: number } | 'no_answer' | 'busy' | 'declined')[];
}

const guest = (index: number) => ({ number: GUESTS[index]!.number, name: null });
const stranger = (number: string | null) => ({ number, name: null });

/** Day and month in two digits each. */
const asKeys = (iso: string) => iso.slice(8, 10) + iso.slice(5, 7);

/** Callers of the last ten days; `today` is an ISO date. */
export const callScripts = (today: string): CallScript[] => [
  {
    line: 'Main number',
    daysAgo: 10,
    time: '10:12',
    caller: stranger('+447700900141'),
    at: {
      main_menu: [{ say: 'I would like to book a room' }],
      reservations_menu: [{ say: 'new reservation' }],
      ask_arrival: [{ say: 'in three days' }, { press: asKeys(addDays(today, 5)) }],
      ask_nights: [{ say: 'two nights' }],
      ask_guests: [{ say: 'two' }],
      offer: [{ say: 'yes please' }],
      ask_name: [{ say: 'my name is Helen Carter' }],
      booked: [{ press: '1' }],
    },
  },
  {
    line: 'Main number',
    daysAgo: 9,
    time: '16:40',
    caller: guest(6),
    at: {
      main_menu: [
        { press: '9', during: true },
        { press: '1', during: true },
      ],
      reservations_menu: [{ press: '1', during: true }],
      ask_arrival: [{ press: asKeys(addDays(today, 9)) }],
      ask_nights: [{ press: '3#' }],
      ask_guests: [{ press: '2#' }],
      offer: [{ press: '1' }],
      ask_name: [{ say: 'Carlos Méndez' }],
      booked: [{ leave: true }],
    },
  },
  { line: 'Main number', daysAgo: 9, time: '12:05', caller: stranger(null), at: {}, transfers: ['no_answer'] },
  {
    line: 'Main number',
    daysAgo: 8,
    time: '09:20',
    caller: stranger('+34600555161'),
    at: { main_menu: [{ press: '7' }, { press: '8' }] },
    transfers: [{ member: 'Jon Vidal', seconds: 74 }],
  },
  {
    line: 'Main number',
    daysAgo: 7,
    time: '11:31',
    caller: guest(7),
    at: { main_menu: [{ say: 'the spa please' }] },
    transfers: [{ member: 'Maria Ferrer', seconds: 128 }],
  },
  {
    line: 'Main number',
    daysAgo: 6,
    time: '18:03',
    caller: guest(10),
    at: { main_menu: [{ press: '3', during: true }], nobody_free: [{ press: '2' }] },
    transfers: ['no_answer'],
  },
  {
    line: 'Main number',
    daysAgo: 6,
    time: '14:47',
    caller: guest(1),
    at: {
      main_menu: [{ press: '1' }],
      reservations_menu: [{ say: 'my reservation' }],
      ask_booking_name: [{ say: 'James Whitfield' }],
      found: [{ press: '1' }],
    },
    transfers: [{ member: 'Jon Vidal', seconds: 96 }],
  },
  {
    line: 'Main number',
    daysAgo: 5,
    time: '20:15',
    caller: guest(12),
    at: {
      main_menu: [{ press: '4', during: true }],
      nobody_free: [{ press: '1' }, { leave: true }],
      message: [{ leave: true }],
    },
    transfers: ['declined'],
  },
  {
    line: 'Main number',
    daysAgo: 5,
    time: '23:42',
    caller: stranger('+33639980162'),
    at: { menu: [{ press: '2' }], ask_number: [{ press: '0033639980162#' }, { press: '639980162#' }] },
  },
  {
    line: 'Main number',
    daysAgo: 4,
    time: '02:18',
    caller: guest(5),
    at: { menu: [{ press: '0', during: true }] },
    transfers: [{ member: 'Jon Vidal', seconds: 41 }],
  },
  {
    line: 'Main number',
    daysAgo: 3,
    time: '17:26',
    caller: stranger('+4915550163'),
    at: {
      main_menu: [{ say: 'check availability' }],
      reservations_menu: [{ press: '1' }],
      ask_arrival: [{ say: 'tomorrow' }],
      ask_nights: [{ say: 'four' }],
      ask_guests: [{ leave: true }],
    },
  },
  {
    line: 'Main number',
    daysAgo: 3,
    time: '10:50',
    caller: stranger('+34600555164'),
    at: {
      main_menu: [{ press: '9' }, { say: 'reservas' }],
      reservations_menu: [{ say: 'reserva nueva' }],
      ask_arrival: [{ say: 'mañana' }],
      ask_nights: [{ say: 'dos noches' }],
      ask_guests: [{ say: 'siete' }],
      nothing_free: [{ press: '0' }],
    },
    transfers: ['busy'],
  },
  {
    line: 'Meetings and events',
    daysAgo: 2,
    time: '15:09',
    caller: stranger('+442079460165'),
    at: { menu: [{ say: 'front desk' }] },
    transfers: [{ member: 'Maria Ferrer', seconds: 210 }],
  },
  {
    line: 'Meetings and events',
    daysAgo: 2,
    time: '15:32',
    caller: stranger('+34600555166'),
    at: { menu: [{ leave: true }] },
  },
  {
    line: 'Main number',
    daysAgo: 1,
    time: '13:58',
    caller: stranger('+393200000167'),
    at: {
      main_menu: [
        { say: 'hm the thing with the boat tomorrow', confidence: 0.31 },
        { say: 'the boat', confidence: 0.28 },
      ],
      nobody_free: [{ leave: true }],
    },
    transfers: ['no_answer'],
  },
];
