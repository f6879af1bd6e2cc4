import type { Json } from '../../model/json';

/** What reading an answer needs to know about the call. */
export interface ReadContext {
  language: string;
  /** The moment of the answer, milliseconds UTC. */
  at: number;
  /** The hotel's zone (IANA): "tomorrow" is tomorrow there. */
  timeZone: string;
  /** ISO 3166-1 alpha-2: decides 24/11 or 11/24 and phone numbers without a country code. */
  country: string;
}

/** An answer as read: below {@link CONFIRM_BELOW} it should be read back and confirmed. */
export interface ReadAnswer {
  value: Json;
  /** As heard or keyed. */
  text: string;
  /** 0..1. */
  confidence: number;
}

/** Answers read with less confidence than this were guessed at in part ("seven" for 19:00). */
export const CONFIRM_BELOW = 0.7;

/** What one reader gives: value and confidence. */
export interface Reading<T extends Json = Json> {
  value: T;
  confidence: number;
}

/** Countries that write month before day. */
const MONTH_FIRST = new Set(['US', 'PR', 'GU', 'VI', 'AS', 'MP', 'FM', 'PW', 'MH', 'PH', 'BZ']);

/** Whether 11/12 is the 12th of November there. */
export function monthFirst(country: string): boolean {
  return MONTH_FIRST.has(country.toUpperCase());
}
