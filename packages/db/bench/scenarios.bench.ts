// `npm run bench -- scenarios [rounds]`: scenarios and past calls of the demo hotel on its own flow, each per second.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compile, Replayer, recordCall, runReady, type Scenario } from '@innline/flow';
import { forHotel } from '../src/for-hotel';
import { disconnect } from '../src/index';
import { seed } from '../src/seed/seed';

const rounds = Number(process.argv[2] ?? 40);
const dataDir = mkdtempSync(path.join(tmpdir(), 'innline-bench-'));
const demo = await seed({ dataDir, now: Date.UTC(2026, 10, 21, 9) });
const db = forHotel(demo.hotels[0]!.id);
const [busiest] = (await db.flows.list()).sort((a, b) => b.callsLast7Days - a.callsLast7Days);
const [{ draft }, hotel, journals] = await Promise.all([
  db.flows.get(busiest!.id),
  db.hotel.facts(),
  db.calls.journals({ flowId: busiest!.id }),
]);
const compiled = compile(draft);
if (!compiled.ok) throw new Error('the demo’s flow must compile');
const { flow } = compiled;
const replayer = new Replayer(flow, hotel, new Map(Object.entries(journals.documents)));
const scenarios = journals.calls.flatMap((call): Scenario[] => {
  const recorded = recordCall(flow, call, hotel, call.callId);
  return recorded.ok ? [recorded.scenario] : [];
});

/** Processor time: other work on the machine does not count. */
function measure(name: string, count: number, work: () => void): void {
  work();
  const began = process.cpuUsage();
  for (let round = 0; round < rounds; round++) work();
  const { user, system } = process.cpuUsage(began);
  const each = (user + system) / 1_000 / (rounds * count);
  const figure = { name, milliseconds: Math.round(each * 1_000) / 1_000, perSecond: Math.round(1_000 / each) };
  console.log(JSON.stringify({ ...figure, nodes: draft.nodes.length, count }));
}

measure('scenario', scenarios.length, () => {
  for (const scenario of scenarios) if (!runReady(flow, scenario, hotel).passed) throw new Error('a scenario fails');
});
measure('replay', journals.calls.length, () => {
  for (const call of journals.calls)
    if (replayer.replay(call, call.versionId).status !== 'same') throw new Error('a call went another way');
});
await disconnect();
rmSync(dataDir, { recursive: true, force: true });
