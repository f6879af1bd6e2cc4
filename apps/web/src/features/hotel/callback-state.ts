import type { CallbackRow } from '@innline/db';

export interface CallbackState {
  label: string;
  tone: 'neutral' | 'success' | 'warning' | 'danger';
  /** How the last attempt went, and what happens next. */
  detail: string | null;
}

const LAST: Record<string, string> = {
  no_answer: 'The guest did not answer',
  busy: 'The guest was busy',
  declined: 'The guest declined',
  failed: 'The carrier could not connect',
  no_desk: 'Nobody was at a desk',
  no_carrier: 'No carrier is connected: call by hand, or connect one under Connections',
  do_not_call: 'The number is on the do-not-call list',
  closed: 'The department is closed',
};

type Row = Pick<CallbackRow, 'status' | 'doneBy' | 'dueAt' | 'lastOutcome' | 'nextAttemptAt' | 'attempts'>;

/** A promised call back in plain words. `time` shows a moment in the hotel's zone. */
export function callbackState(row: Row, now: Date, time: (at: Date) => string): CallbackState {
  if (row.status === 'done')
    return { label: `Done by ${row.doneBy ?? 'somebody'}`, tone: 'success', detail: tries(row.attempts) };
  if (row.status === 'cancelled') return { label: 'Cancelled', tone: 'neutral', detail: null };
  const last = row.lastOutcome && LAST[row.lastOutcome];
  const next = row.nextAttemptAt && row.nextAttemptAt > now ? `next try ${time(row.nextAttemptAt)}` : null;
  const parts = [last, row.attempts > 0 ? tries(row.attempts) : null, next].filter((part) => part !== null && part);
  const words = parts.join(' · ');
  const detail = words === '' ? null : `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  if (row.nextAttemptAt === null) return { label: 'Yours to call', tone: 'danger', detail };
  const overdue = row.dueAt < now && row.lastOutcome === null;
  return { label: overdue ? 'Due' : 'Waiting', tone: 'warning', detail };
}

const tries = (attempts: number) => (attempts === 0 ? null : `tried ${attempts === 1 ? 'once' : `${attempts} times`}`);
