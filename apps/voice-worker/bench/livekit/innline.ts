import { SYSTEM } from '@innline/db';
import { createLogger } from '@innline/shared/server';
import { flowOf } from '@innline/testkit/worker';
import { readEnv } from '../../src/env';
import { localSpeech } from '../../src/speech-engines';
import { KEYS, type RunningLiveKit } from '../../test/livekit/servers';
import { spoken } from '../../test/speak';
import type { BenchGround } from '../setup';
import { startWorkerProcess, type WorkerProcess } from '../workers/worker-process';
import { treeOf } from './processes';
import type { Side } from './side';

const PROMPT =
  'Welcome to our hotel. For reservations press one. For the front desk press two. To hear about the spa, the restaurant and the garden press three.';
export const WAIT_SECONDS = 2;

const talkative = () =>
  flowOf(
    [
      { id: 'start', type: 'trigger' },
      {
        id: 'menu',
        type: 'menu',
        config: {
          ...{ prompt: { en: PROMPT }, tries: 5, timeoutSeconds: WAIT_SECONDS, operatorOn: false },
          options: [
            { id: 'one', label: 'Reservations', digit: '1' },
            { id: 'two', label: 'Front desk', digit: '2' },
          ],
        },
      },
    ],
    ['start.start > menu', 'menu.one > menu', 'menu.two > menu', 'menu.no_input > menu', 'menu.no_match > menu'],
  );

/** The worker as it is shipped, in a process of its own. @param execArgv more for its Node */
export const startInnline = (bench: BenchGround, execArgv: string[]): Promise<WorkerProcess> =>
  startWorkerProcess(
    bench.env({
      // one media host, however many calls there were before
      ...{ INNLINE_MEDIA_HOST_ROOMS: '25', INNLINE_MEDIA_HOST_RETIRE_AFTER: '10000' },
      // what ten minutes of work with one flow come to: nothing has to be rendered any more
      INNLINE_SPEECH_IDLE_MS: '5000',
    }),
    execArgv,
  );

/** The worker answers the rooms of a LiveKit server that tells it of them. */
export async function answerWith(bench: BenchGround, worker: WorkerProcess, livekit: RunningLiveKit): Promise<Side> {
  const to = '+34971120001';
  const lineId = await bench.publish(talkative());
  await bench.db.lines.update({ id: lineId, number: to, by: SYSTEM });
  await bench.db.connections.create({
    ...{ vendor: 'livekit', name: 'LiveKit', by: SYSTEM },
    settings: { url: livekit.url, apiKey: KEYS.apiKey, sipHost: '' },
    secrets: { apiSecret: KEYS.apiSecret },
  });
  return { ...{ name: 'Innline', url: livekit.url, to }, pids: () => treeOf(worker.pid) };
}

/** The same words for the others, as audio: 16 kHz. */
export async function promptAudio(bench: BenchGround): Promise<Int16Array> {
  const speech = localSpeech(readEnv(bench.env()), createLogger('bench', 'error'));
  try {
    return await spoken(speech, PROMPT, 'slt');
  } finally {
    await speech.close();
  }
}
