import { describe, expect, it } from 'vitest';
import type { TelephonyProvider } from './contract';

/** Numbers at the carrier's double that behave as their names say; read when a test runs. */
export interface TelephonyBench {
  provider(): Promise<TelephonyProvider>;
  answers: string;
  busy: string;
  noAnswer: string;
  /** The carrier does not take it. */
  refused: string;
  /** Rings until somebody stops it. */
  rings: string;
  sip: string;
  /** A number of the account to call from. */
  from: string;
  /** Calls the carrier was asked to place, and of those the ones that still ring or talk. */
  calls(): { placed: number; open: number };
}

/** What every carrier's provider must do; its double runs it, so that a real account could. */
export function telephonyContract(name: string, bench: () => TelephonyBench): void {
  const dial = async (to: string, more: { signal?: AbortSignal; ringSeconds?: number; from?: string | null } = {}) => {
    const { provider, from } = bench();
    return (await provider()).dial({
      ...{ callId: `call-${to}`, role: 'staff' as const, from, ringSeconds: 5 },
      to: to.startsWith('sip:') ? { kind: 'sip', address: to } : { kind: 'number', number: to },
      signal: new AbortController().signal,
      ...more,
    });
  };
  const open = () => bench().calls().open;

  describe(`telephony: ${name}`, () => {
    it('gives the audio of whoever answers, and hangs up when it is closed', async () => {
      const result = await dial(bench().answers);
      if (result.outcome !== 'answered') throw new Error(result.outcome);
      const heard: Int16Array[] = [];
      result.media.handle({ frame: (pcm) => void heard.push(pcm), digit() {}, text() {}, mark() {}, closed() {} });
      await expect.poll(() => heard.length, { timeout: 10_000 }).toBeGreaterThan(3);
      expect(heard.every(({ length }) => length === 320)).toBe(true);
      result.media.close('completed');
      await expect.poll(open, { timeout: 10_000 }).toBe(0);
    });
    it('answers a SIP address as a number', async () => {
      const result = await dial(bench().sip);
      expect(result.outcome).toBe('answered');
      if (result.outcome === 'answered') result.media.close('completed');
      await expect.poll(open, { timeout: 10_000 }).toBe(0);
    });
    it('tells busy from nobody there from refused', async () => {
      const { busy, noAnswer, refused } = bench();
      const outcomes = await Promise.all([busy, noAnswer, refused].map((to) => dial(to)));
      expect(outcomes).toEqual([{ outcome: 'busy' }, { outcome: 'no_answer' }, { outcome: 'failed' }]);
    });
    it('stops ringing when it is told to', async () => {
      const stop = new AbortController();
      const { placed } = bench().calls();
      const result = dial(bench().rings, { signal: stop.signal, ringSeconds: 60 });
      await expect.poll(() => bench().calls().placed, { timeout: 10_000 }).toBe(placed + 1);
      stop.abort();
      expect((await result).outcome).not.toBe('answered');
      await expect.poll(open, { timeout: 10_000 }).toBe(0);
    });
    it('places nothing for what is cancelled already', async () => {
      const { placed } = bench().calls();
      const result = await dial(bench().answers, { signal: AbortSignal.abort() });
      expect([result.outcome === 'answered', bench().calls().placed]).toEqual([false, placed]);
    });
    it('finds a number to call from where none is given', async () => {
      const result = await dial(bench().answers, { from: null });
      expect(result.outcome).toBe('answered');
      if (result.outcome === 'answered') result.media.close('completed');
      await expect.poll(open, { timeout: 10_000 }).toBe(0);
    });
  });
}
