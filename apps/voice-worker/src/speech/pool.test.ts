import { afterEach, describe, expect, it } from 'vitest';
import { createSpeechPool, type FinishedJob, type JobPriority, type PoolOptions, type SpeechPool } from './pool';

let pool: SpeechPool;
const open = (o: PoolOptions = {}) => {
  pool = createSpeechPool({ size: 1, entry: [new URL('./fixtures/thread.mjs', import.meta.url), {}], ...o });
};
const say = (text: string, o?: { priority?: JobPriority; signal?: AbortSignal; gate?: Int32Array }): Promise<unknown> =>
  pool.run('speak', { text, voice: '', rate: 1, gate: o?.gate } as never, o);
/** In Node since 16, in TypeScript's library since ES2024. */
type WaitAsync = { waitAsync(flag: Int32Array, at: number, value: number): { async: boolean; value: unknown } };
/** A job that keeps its thread busy until opened. */
const gate = () => {
  const flag = new Int32Array(new SharedArrayBuffer(8));
  return {
    flag,
    entered: async () => {
      const wait = (Atomics as unknown as WaitAsync).waitAsync(flag, 1, 0);
      if (wait.async) await wait.value;
    },
    open: () => {
      Atomics.store(flag, 0, 1);
      Atomics.notify(flag, 0);
    },
  };
};

afterEach(() => pool.close());

describe('speech pool', () => {
  it('does calls before partial guesses before prompts', async () => {
    const finished: JobPriority[] = [];
    open({ onJob: (job: FinishedJob) => finished.push(job.priority) });
    const { flag, open: go } = gate();
    const jobs = [
      say('first', { gate: flag }),
      say('p', { priority: 'render' }),
      say('q', { priority: 'partial' }),
      say('c'),
    ];
    expect(pool.stats()).toMatchObject({ busy: 1, queued: { call: 1, partial: 1, render: 1 } });
    go();
    expect(await Promise.all(jobs)).toEqual(['first', 'p', 'q', 'c']);
    expect(finished).toEqual(['call', 'call', 'partial', 'render']);
    expect(pool.stats()).toMatchObject({ busy: 0, done: 4, failed: 0, crashes: 0 });
  });

  it('ends a thread that has had no work for a while, and starts one again', async () => {
    open({ idleMs: 50 });
    expect(await say('first')).toBe('first');
    await expect.poll(() => pool.stats().threads).toBe(0);
    expect(await say('second')).toBe('second');
    expect(pool.stats()).toMatchObject({ threads: 1, done: 2, crashes: 0 });
  });

  it('keeps one thread free of pre-rendering', async () => {
    open({ size: 2 });
    const a = gate();
    const b = gate();
    const slow = say('prompt 1', { priority: 'render', gate: a.flag });
    const waiting = say('prompt 2', { priority: 'render', gate: b.flag });
    expect(pool.stats()).toMatchObject({ busy: 1, queued: { render: 1 } });
    expect(await say('a caller')).toBe('a caller');
    a.open();
    b.open();
    expect(await Promise.all([slow, waiting])).toEqual(['prompt 1', 'prompt 2']);
  });

  it.each(['die', 'throw outside'])(
    'replaces a thread that crashed (%s); only its job fails, retryably',
    async (how) => {
      const crashes: Error[] = [];
      open({ onCrash: (error) => crashes.push(error) });
      const dying = say(how);
      const next = say('still served');
      await expect(dying).rejects.toMatchObject({ reason: 'thread_crashed', retryable: true, name: 'AppError' });
      expect(await next).toBe('still served');
      expect(crashes.length).toBe(1);
      expect(pool.stats()).toMatchObject({ threads: 1, crashes: 1, failed: 1, done: 1 });
    },
  );

  it('replaces a thread that hangs', async () => {
    open({ timeoutMs: 1 });
    await expect(say('hang')).rejects.toMatchObject({ reason: 'timed_out', retryable: true });
  });

  it('does not restart for ever when threads cannot run', async () => {
    open({ entry: ['syntax error here', { eval: true }] });
    const failures = await Promise.allSettled(Array.from({ length: 6 }, () => say('x')));
    expect(failures.map((f) => f.status === 'rejected' && f.reason.reason)).toEqual([
      ...Array(3).fill('thread_crashed'),
      ...Array(3).fill('cannot_start'),
    ]);
  });

  it('tells an engine failure from a crash', async () => {
    open();
    await expect(say('fail')).rejects.toMatchObject({ reason: 'engine_failed', retryable: false });
    expect(pool.stats().crashes).toBe(0);
  });

  it('aborts what waits and what runs, and goes on', async () => {
    open();
    const { flag, entered, open: go } = gate();
    const controller = new AbortController();
    const running = say('running', { gate: flag, signal: controller.signal });
    const waiting = say('waiting', { signal: controller.signal });
    await entered();
    controller.abort(new Error('hung up'));
    await expect(running).rejects.toThrow('hung up');
    await expect(waiting).rejects.toThrow('hung up');
    await expect(say('late', { signal: controller.signal })).rejects.toThrow('hung up');
    expect(pool.stats().queued.call).toBe(0);
    go();
    expect(await say('next')).toBe('next');
  });

  it('fails waiting and running jobs when closed', async () => {
    open();
    const { flag } = gate();
    const jobs = [say('running', { gate: flag }), say('waiting')];
    const settled = Promise.allSettled(jobs);
    await pool.close();
    expect((await settled).map((s) => s.status === 'rejected' && s.reason.reason)).toEqual(['closed', 'closed']);
    await expect(say('more')).rejects.toMatchObject({ reason: 'closed' });
  });
});
