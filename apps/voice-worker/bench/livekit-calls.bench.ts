// Calls by LiveKit, and the same work by LiveKit Agents for Node: `npm run bench -- livekit-calls [rooms,…] [seconds]
// [innline|agents] [--cpu-prof…]`; what begins with two dashes is for our worker's Node. Everybody rings at once, hears the
// menu over and over, and breathes.
//
// The same for both: livekit-server, callers, machine, prompt (cached audio), pause. In favour of LiveKit Agents: no
// recogniser, no voice detection, no model, no flow, no journal, and one idle process only. Ours does all it does in a
// real call; it is the program that is shipped, with its media hosts and threads.
import { setTimeout as sleep } from 'node:timers/promises';
import { LIVEKIT_SERVERS } from '../test/livekit/servers';
import { installAgents, startAgents } from './livekit/agents';
import { answerWith, promptAudio, startInnline, WAIT_SECONDS } from './livekit/innline';
import { type Figures, measure } from './livekit/side';
import { openGround, report } from './setup';
import { buildWorker } from './workers/worker-process';

const given = process.argv.slice(2);
const forNode = given.filter((argument) => argument.startsWith('--'));
const [rooms, secs, only] = given.filter((argument) => !argument.startsWith('--'));
const ROOMS = (rooms ?? '5,10,25').split(',').map(Number);
const SECONDS = Number(secs ?? 30);
/** Either side renders, loads and compiles before it is called. */
const WARM_MS = 10_000;
const real = LIVEKIT_SERVERS.at(-1)!;
if (!real.start)
  throw new Error('This needs livekit-server: install Go and run `npm test -- --unit --filter livekit` once.');

async function eachOf(of: (calls: number) => Promise<Figures | null>): Promise<Map<number, Figures>> {
  const all = new Map<number, Figures>();
  for (const calls of ROOMS) {
    const figures = await of(calls);
    if (figures) all.set(calls, figures);
  }
  return all;
}

const bench = await openGround();
const prompt = await promptAudio(bench);

async function innline(): Promise<Map<number, Figures>> {
  buildWorker();
  const worker = await startInnline(bench, forNode);
  const livekit = await real.start!({ webhookUrl: `http://127.0.0.1:${worker.port}/v1/livekit/webhook` });
  const side = await answerWith(bench, worker, livekit);
  await sleep(WARM_MS);
  const all = await eachOf(async (calls) => {
    const before = await worker.metric('innline_frames_late_total');
    const figures = await measure(side, calls, SECONDS);
    const late = (await worker.metric('innline_frames_late_total')) - before;
    report(`Innline, ${calls} calls, frames late in the worker`, {
      late,
      perCall: Math.round((late / calls) * 10) / 10,
    });
    // the callers are gone: what they leave behind is not the next ones' work
    for (let waited = 0; (await worker.metric('innline_live_calls')) > 0 && waited < 60_000; waited += 100)
      await sleep(100);
    return figures;
  });
  await worker.stop();
  await livekit.close();
  return all;
}

async function agents(): Promise<Map<number, Figures>> {
  const folder = await installAgents();
  return eachOf(async (calls) => {
    // a server and agents anew for each count: finished jobs would go on being counted
    const livekit = await real.start!({});
    const side = startAgents(folder, livekit.url, prompt, WAIT_SECONDS * 1_000);
    try {
      await sleep(WARM_MS);
      return await measure(side, calls, SECONDS);
    } finally {
      await side.stop();
      await livekit.close();
    }
  });
}

const ours = only === 'agents' ? null : await innline();
const theirs = only === 'innline' ? null : await agents();
const times = (a: number, b: number) => Math.round((a / b) * 10) / 10;
function compare(title: string, mine: Figures | undefined, other: Figures | undefined): void {
  if (!mine || !other) return;
  const ratio = {
    timesPerCore: times(mine.callsPerCore, other.callsPerCore),
    timesPerGb: times(mine.callsPerGb, other.callsPerGb),
  };
  report(`Innline against LiveKit Agents, ${title}`, ratio, '≥ 3 and ≥ 10');
}
for (const calls of ROOMS) compare(`${calls} calls`, ours?.get(calls), theirs?.get(calls));
const [most, theirMost] = [[...(ours?.values() ?? [])].at(-1), [...(theirs?.values() ?? [])].at(-1)];
compare(`each with the most calls it answered: ${most?.calls} and ${theirMost?.calls}`, most, theirMost);
await bench.close();
process.exit(0);
