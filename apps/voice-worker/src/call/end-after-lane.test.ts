import type { FlowState, ReadyFlow } from '@innline/flow';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { endAfterLane } from './end-after-lane';

const flow = { document: { limits: { hangupSeconds: 20 } } } as ReadyFlow;
const leftAt = (at: number) => ({ left: { at, steps: 1 } }) as FlowState;
const NOW = 1_000_000;

describe('a call whose caller has left is over', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** Milliseconds after which it is ended. */
  function endsAfter(state: FlowState | undefined): number {
    let after = -1;
    const began = Date.now();
    endAfterLane(flow, state, { flowNow: () => NOW, end: () => (after = Date.now() - began) });
    vi.runAllTimers();
    return after;
  }

  it('a moment after the flow should have ended it', () => {
    expect(endsAfter(leftAt(NOW))).toBe(25_000);
    expect(endsAfter(leftAt(NOW - 15_000))).toBe(10_000);
  });

  it('soon, where another worker has let that time go by', () => expect(endsAfter(leftAt(NOW - 300_000))).toBe(5_000));

  it('from now on, where nobody noted when they left', () => {
    expect(endsAfter(undefined)).toBe(25_000);
    expect(endsAfter({} as FlowState)).toBe(25_000);
  });
});
