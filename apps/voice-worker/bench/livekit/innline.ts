import { SYSTEM } from '@innline/db';
import { flowOf } from '@innline/testkit/worker';
import { KEYS, type RunningLiveKit } from '../../test/livekit/servers';
import { spoken } from '../../test/speak';
import type { Bench } from '../setup';
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

/** The worker of the benchmark answers the rooms of a LiveKit server that tells it of them. */
export async function answerWith(bench: Bench, livekit: RunningLiveKit): Promise<Side> {
  const to = '+34971120001';
  const lineId = await bench.publish(talkative());
  await bench.db.lines.update({ id: lineId, number: to, by: SYSTEM });
  await bench.db.connections.create({
    ...{ vendor: 'livekit', name: 'LiveKit', by: SYSTEM },
    settings: { url: livekit.url, apiKey: KEYS.apiKey, sipHost: '' },
    secrets: { apiSecret: KEYS.apiSecret },
  });
  const { mediaHosts } = bench.worker.services;
  return {
    ...{ name: 'Innline', url: livekit.url, to },
    pids: () => [process.pid, ...mediaHosts.stats.map(({ pid }) => pid)],
  };
}

/** The same words for the others, as audio: 16 kHz. */
export const promptAudio = (bench: Bench): Promise<Int16Array> => spoken(bench.worker.services.speech, PROMPT, 'slt');
