// Rooms of one media host, everybody talking all the time, through the LiveKit double.
// `npm run bench -- livekit-rooms [seconds] [rooms…]`
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createLogger } from '@innline/shared/server';
import { sine } from '@innline/testkit/caller';
import { AccessToken } from 'livekit-server-sdk';
import { MediaHosts } from '../src/media/livekit/hosts';
import type { RoomMedia } from '../src/media/livekit/room-media';
import { report } from './setup';

const KEYS = { apiKey: 'devkey', apiSecret: 'a secret of the benchmark' };
const [seconds = 20, ...counts] = process.argv.slice(2).map(Number);
const COUNTS = counts.length > 0 ? counts : [1, 10, 25];
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function tokenOf(identity: string, room: string): Promise<string> {
  const token = new AccessToken(KEYS.apiKey, KEYS.apiSecret, { identity });
  token.addGrant({ roomJoin: true, room });
  return token.toJwt();
}

/** CPU seconds a process has used; Linux counts in hundredths. */
function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
const rssMb = (pid: number) =>
  (Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) * 1_024) / 1e6;

async function measure(count: number): Promise<void> {
  // server and callers are others' work: a process of their own
  const callers = fork(fileURLToPath(new URL('./livekit-rooms-callers.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const told = () => new Promise<{ url: string }>((resolve) => callers.once('message', resolve));
  const { url } = await told();
  const hosts = new MediaHosts({
    maxRooms: 200,
    retireAfter: 10_000,
    maxRssMb: 100_000,
    log: createLogger('bench', 'error'),
  });
  let frames = 0;
  const heard = new Set<number>();
  const join = async (i: number): Promise<RoomMedia> => {
    const room = `room-${i}`;
    const place = { url, room, party: 'caller', reads: false };
    const media = await hosts.join({ place, token: () => tokenOf('innline', room) });
    media.handle({
      frame(pcm) {
        frames += 1;
        if (pcm.some((value) => Math.abs(value) > 600)) heard.add(i);
      },
      digit() {},
      text() {},
      mark() {},
      closed() {},
    });
    return media;
  };
  // an empty host, to know what a room costs
  const first = await join(0);
  const { pid } = hosts.stats[0]!;
  const empty = rssMb(pid);
  const medias = [first];
  for (let i = 1; i < count; i++) medias.push(await join(i));
  const tokens = await Promise.all(medias.map((_, i) => tokenOf('caller', `room-${i}`)));
  const ready = told();
  callers.send({ tokens });
  await ready;
  await Promise.all(medias.map(({ arrived }) => arrived));
  const tone = sine(20, 440);
  let sent = 0;
  const began = performance.now();
  const clock = setInterval(() => {
    for (const due = Math.floor((performance.now() - began) / 20); sent < due; sent++)
      for (const media of medias) media.send(tone);
  }, 20);
  // connections are made one after another: only when everybody is heard it is the steady state
  while (heard.size < count) await sleep(100);
  await sleep(1_000);
  const [before, cpu, own, at] = [frames, cpuSeconds(pid), process.cpuUsage(), performance.now()];
  await sleep(seconds * 1_000);
  const took = (performance.now() - at) / 1_000;
  const cores = (cpuSeconds(pid) - cpu) / took;
  const worker = process.cpuUsage(own);
  const grown = rssMb(pid) - empty;
  clearInterval(clock);
  const mbPerRoom = count > 1 ? grown / (count - 1) : grown;
  report(`media host, ${count} rooms`, {
    ...{
      rooms: count,
      seconds: Math.round(took),
      framesPerSecondAndRoom: Math.round(((frames - before) / took / count) * 10) / 10,
    },
    ...{ hostCores: Math.round(cores * 1_000) / 1_000, callsPerCore: Math.round(count / cores) },
    ...{
      hostMb: Math.round(rssMb(pid)),
      mbPerRoom: Math.round(mbPerRoom * 10) / 10,
      callsPerGb: Math.round(1_000 / (rssMb(pid) / count)),
    },
    // frames packed, unpacked and counted; no speech, no flow
    workerCores: Math.round(((worker.user + worker.system) / 1e6 / took) * 1_000) / 1_000,
  });
  for (const media of medias) media.close('moved');
  await hosts.close();
  callers.kill('SIGKILL');
}

for (const count of COUNTS) await measure(count);
process.exit(0);
