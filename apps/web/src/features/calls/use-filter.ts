'use client';
import { toUtc } from '@innline/flow';
import { parseAsBoolean, parseAsString, useQueryStates } from 'nuqs';
import { useHotel } from '@/trpc/hotel';

const FIELDS = {
  text: parseAsString.withDefault(''),
  /** ISO days on the hotel's calendar. */
  from: parseAsString.withDefault(''),
  to: parseAsString.withDefault(''),
  flowId: parseAsString.withDefault(''),
  lineId: parseAsString.withDefault(''),
  endReason: parseAsString.withDefault(''),
  outcome: parseAsString.withDefault(''),
  language: parseAsString.withDefault(''),
  callerNumber: parseAsString.withDefault(''),
  hasRecording: parseAsBoolean.withDefault(false),
  withoutDrafts: parseAsBoolean.withDefault(false),
};

/** The history's filter lives in the address bar: it can be sent to a colleague and survives a reload. */
export function useFilter() {
  const { timeZone } = useHotel();
  const [values, setValues] = useQueryStates(FIELDS, { history: 'replace', throttleMs: 200 });
  const { from, to, hasRecording, withoutDrafts, ...texts } = values;
  const dayAfter = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  const filter = {
    ...Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== '')),
    ...(from ? { from: new Date(toUtc(from, '00:00', timeZone)) } : {}),
    ...(to ? { to: new Date(toUtc(dayAfter(to), '00:00', timeZone)) } : {}),
    ...(hasRecording ? { hasRecording } : {}),
    ...(withoutDrafts ? { withoutDrafts } : {}),
  };
  const active = Object.keys(filter).length;
  return { values, setValues, filter, active, clear: () => setValues(null) };
}

/** The filter as the export's address takes it. */
export function exportHref(hotelId: string, filter: object, format: 'csv' | 'json'): string {
  const query = new URLSearchParams({ hotelId, format });
  for (const [name, value] of Object.entries(filter)) {
    query.set(name, value instanceof Date ? value.toISOString() : String(value));
  }
  return `/api/calls/export?${query}`;
}
