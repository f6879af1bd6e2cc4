import { beforeAll, expect, it } from 'vitest';
import { CRASH_POINTS } from '../../src/crash-point';
import { cluster, type WorkerProcess } from './cluster';
import { crashAt } from './moments';
import { answerEverything, askedTwice, endStateOf, everything } from './script';

// R1: a worker is killed at its worst moments; the caller goes on with another one.

const here = cluster({ INNLINE_RETURN_MS: '15000' });
/** More seeds: `INNLINE_SEEDS=10`. A seed is which time the moment comes, so where in the call it is. */
const SEEDS = Number(process.env.INNLINE_SEEDS ?? 1);
const CASES = [
  // the call is begun, and nothing of it is written
  ['before_commit:1'] as const,
  ...CRASH_POINTS.flatMap((point) => Array.from({ length: SEEDS }, (_, seed) => [crashAt(point, seed)] as const)),
];

let lineId: string;
let survivor: WorkerProcess;
let twin: Awaited<ReturnType<typeof endStateOf>>;

const ended = async (callId: string) => {
  await expect.poll(async () => (await here.hotel.db.calls.get(callId)).status, { timeout: 20_000 }).toBe('ended');
  return endStateOf(here, callId);
};

beforeAll(async () => {
  lineId = await everything(here);
  survivor = await here.worker();
}, 60_000);

it('nobody is killed: how the call goes', async () => {
  const caller = await here.call(lineId, survivor, []);
  await answerEverything(caller);
  twin = await ended(caller.callId);
  expect(twin).toMatchObject({ outcome: 'done', leads: [{ tool: 'create_lead', outcome: 'success' }] });
}, 60_000);

it.each(CASES)(
  'killed at %s: nothing is lost, asked or done twice',
  async (moment) => {
    const victim = await here.worker({ INNLINE_CRASH_AT: moment });
    let diedAt = 0;
    void victim.ended.then(() => {
      diedAt = performance.now();
    });
    const caller = await here.call(lineId, victim, [survivor]);
    await answerEverything(caller);
    await victim.ended;
    expect(caller.returns.length, caller.story()).toBeGreaterThan(0);
    const end = await ended(caller.callId);
    // the unkilled twin
    expect(end).toEqual(twin);
    expect(askedTwice(caller)).toEqual([]);
    const back = caller.heard.find(({ at }) => at > diedAt + 100)?.at ?? Number.POSITIVE_INFINITY;
    expect(back - diedAt, 'milliseconds without a sound').toBeLessThanOrEqual(5_000);
  },
  90_000,
);
