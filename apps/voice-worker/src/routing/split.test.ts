import { documentOf } from '@innline/flow';
import { isInSplit } from '@innline/shared';
import { beforeEach, describe, expect, it } from 'vitest';
import type { LineRoute, RunnableFlow, WorkerData } from '../data/contract';
import { Routes } from './load';
import { route } from './rule';

const HOTEL = 'hotel';
const split = { id: 'split', versionId: 'v4', percent: 30 };
const line: LineRoute = {
  ...{ id: 'line', name: 'Main', number: null, active: true, fallbackNumber: '+34971000000', busyPolicy: 'fallback' },
  ...{ schedule: null, openVersionId: 'v5', closedVersionId: null, openSplit: split, closedSplit: null },
};
const calls = Array.from({ length: 2_000 }, (_, i) => `call-${i}`);

const version = (versionId: string): RunnableFlow => ({
  ...{ flowId: 'flow', name: 'Desk', versionId, number: Number(versionId.slice(1)) },
  document: documentOf({
    title: 'Desk',
    flow: {
      nodes: [
        { id: 'start', type: 'trigger' },
        { id: 'bye', type: 'hangup' },
      ],
      edges: ['start.start > bye'],
    },
  }),
});

/** PostgreSQL as the routes see it; `gone` holds versions that cannot be loaded. */
let away: boolean;
let gone: Set<string>;
let stored: LineRoute;
let at: number;
let routes: Routes;
beforeEach(() => {
  [away, gone, stored, at] = [false, new Set<string>(), line, 0];
  const answer = async <T>(value: T): Promise<T> => {
    if (away) throw new Error('PostgreSQL is away');
    return value;
  };
  const data: Pick<WorkerData, 'line' | 'version'> = {
    line: () => answer(stored),
    version: (_, id) => answer(gone.has(id) ? null : version(id)),
  };
  routes = new Routes(
    data as WorkerData,
    () => {},
    () => at,
  );
});

async function reached(callId: string | null): Promise<string | null> {
  const { route } = await routes.of(HOTEL, 'line', at, callId);
  if (route.kind !== 'flow') return null;
  return (await routes.reached(HOTEL, route))?.ran.versionId ?? null;
}

describe('a line whose flow has two versions', () => {
  it('sends the part of the calls to the other one, each call always to the same', async () => {
    const first = await Promise.all(calls.map(reached));
    const share = first.filter((id) => id === 'v4').length / calls.length;
    // 2,000 calls: 30 % ± 3.4 points (99.9 %)
    expect(share).toBeGreaterThan(0.266);
    expect(share).toBeLessThan(0.334);
    expect(await Promise.all(calls.map(reached))).toEqual(first);
    expect(first).toEqual(calls.map((id) => (isInSplit(id, split) ? 'v4' : 'v5')));
  });

  it('means the live one where no call is meant', async () => {
    expect(await reached(null)).toBe('v5');
  });

  it('goes on dividing them while PostgreSQL is away', async () => {
    const before = await Promise.all(calls.slice(0, 200).map(reached));
    away = true;
    at += 60_000;
    expect(await Promise.all(calls.slice(0, 200).map(reached))).toEqual(before);
  });

  it('lets the live one answer where the other cannot be loaded', async () => {
    const live = calls.find((id) => !isInSplit(id, split))!;
    const tried = calls.find((id) => isInSplit(id, split))!;
    expect(await reached(live)).toBe('v5');
    away = true;
    expect(await reached(tried)).toBe('v5');
    away = false;
    gone.add('v4');
    expect(await reached(tried)).toBe('v5');
  });

  it('has the live one at hand as soon as one caller reached the other', async () => {
    const [live, tried] = [calls.find((id) => !isInSplit(id, split))!, calls.find((id) => isInSplit(id, split))!];
    expect(await reached(tried)).toBe('v4');
    await expect.poll(() => routes.met(HOTEL).length).toBe(2);
    away = true;
    expect(await reached(live)).toBe('v5');
  });

  it('reaches one version again as soon as the split is over', async () => {
    const tried = calls.find((id) => isInSplit(id, split))!;
    expect(await reached(tried)).toBe('v4');
    stored = { ...line, openSplit: null };
    at += 1_001;
    expect(await reached(tried)).toBe('v5');
  });
});

it('divides the calls of the closed flow by its own split', () => {
  const tried = calls.find((id) => isInSplit(id, split))!;
  const closed = { ...line, closedVersionId: 'c1', openSplit: null, closedSplit: { ...split, versionId: 'c0' } };
  expect(route(closed, 'closed', tried)).toEqual({ kind: 'flow', versionId: 'c0', because: 'closed', instead: 'c1' });
  expect(route(closed, 'open', tried)).toMatchObject({ versionId: 'v5', instead: null });
});
