const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** A restart is over in half a minute, a bad night in a day; together 24 hours and a quarter. */
const PAUSES_MS = [
  ...[30 * SECOND, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE],
  ...[HOUR, 2 * HOUR, 4 * HOUR, 8 * HOUR, 8.5 * HOUR],
];

/** When a delivery that failed is sent again; null: not any more. `attempts`: how often it was sent, this time included. Milliseconds UTC. */
export function nextAttempt(attempts: number, now: number): number | null {
  const pause = PAUSES_MS[attempts - 1];
  return pause === undefined ? null : now + pause;
}
