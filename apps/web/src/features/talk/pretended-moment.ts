import { toUtc } from '@innline/flow';

/** `2026-12-24T23:10` on the hotel's clock → milliseconds UTC; null when nothing (or nothing whole) was entered. */
export function pretendedMoment(local: string, timeZone: string): number | null {
  const [date, time] = local.split('T');
  return date && time ? toUtc(date, time.slice(0, 5), timeZone) : null;
}
