import { describe, expect, it } from 'vitest';
import { callbackState } from './callback-state';

const now = new Date('2026-11-21T10:00:00Z');
const later = new Date('2026-11-21T10:20:00Z');
const row = { status: 'waiting', doneBy: null, dueAt: now, lastOutcome: null, nextAttemptAt: now, attempts: 0 };
const state = (fields: Partial<typeof row> | object) =>
  callbackState({ ...row, ...fields }, now, (at) => at.toISOString().slice(11, 16));

describe('a promised call back in words', () => {
  it('that nobody has tried yet', () => {
    expect(state({ dueAt: later, nextAttemptAt: later })).toMatchObject({
      label: 'Waiting',
      detail: 'Next try 10:20.',
    });
    expect(state({ dueAt: new Date(0) })).toMatchObject({ label: 'Due', detail: null });
  });

  it('that was tried says how it went and what comes', () => {
    const tried = state({ lastOutcome: 'busy', attempts: 2, nextAttemptAt: later });
    expect(tried.detail).toBe('The guest was busy · tried 2 times · next try 10:20.');
  });

  it('that nobody tries again by itself is a task, with its reason', () => {
    const task = state({ lastOutcome: 'no_carrier', nextAttemptAt: null });
    expect(task).toMatchObject({ label: 'Yours to call', tone: 'danger' });
    expect(task.detail).toMatch(/^No carrier is connected/);
  });

  it('that is settled', () => {
    expect(state({ status: 'done', doneBy: 'Ana', attempts: 1 })).toMatchObject({ label: 'Done by Ana' });
    expect(state({ status: 'cancelled' }).label).toBe('Cancelled');
  });
});
