/** Entry of a media host: rooms of LiveKit for one worker, over one pipe. It ends when the pipe does. */
import { Socket } from 'node:net';
import type { AboutHost, ToHost } from '../messages';
import { createReader, packAudio, packMessage } from '../wire';
import { describeFault, isSurvivable } from './faults';
import { Leg } from './leg';

/** Where the worker put the pipe; see host-process.ts. */
const PIPE = 3;
const LOAD_EVERY_MS = 5_000;
/** For goodbyes that are under way when the worker ends. */
const LEAVING_MS = 1_000;

const pipe = new Socket({ fd: PIPE, readable: true, writable: true });
const legs = new Map<number, Leg>();
const about = (message: AboutHost) => pipe.write(packMessage(0, message));

let corked = false;
/** All frames of one turn of the loop leave in one write. */
function send(bytes: Buffer): void {
  if (!corked) {
    corked = true;
    pipe.cork();
    setImmediate(() => {
      corked = false;
      pipe.uncork();
    });
  }
  pipe.write(bytes);
}

function open(id: number, order: Extract<ToHost, { type: 'join' }>): void {
  const leg = new Leg(order, {
    tell: (message) => send(packMessage(id, message)),
    frame: (pcm) => send(packAudio(id, pcm)),
    gone: () => legs.delete(id),
  });
  legs.set(id, leg);
  void leg.join();
}

const read = createReader<ToHost>({
  audio: (id, bytes) => legs.get(id)?.audio(bytes),
  message(id, message) {
    if (message.type === 'join') open(id, message);
    else legs.get(id)?.obey(message);
  },
});

/** The worker is gone, or wants no more rooms: what is native goes with the process. */
function end(): void {
  setTimeout(() => process.exit(0), LEAVING_MS);
  for (const leg of legs.values()) leg.obey({ type: 'leave' });
  setInterval(() => legs.size === 0 && process.exit(0), 20);
}

pipe.on('data', read);
pipe.once('close', end);
pipe.on('error', () => pipe.destroy());
process.on('unhandledRejection', (error) => about({ type: 'fault', message: describeFault(error) }));
process.on('uncaughtException', (error) => {
  const fault = packMessage(0, { type: 'fault', message: describeFault(error) });
  pipe.write(fault, () => isSurvivable(error) || process.exit(1));
});
// signals reach the whole group; the worker decides when its calls end
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});

setInterval(() => about({ type: 'load', rssMb: Math.round(process.memoryUsage.rss() / 1e6) }), LOAD_EVERY_MS);
about({ type: 'ready' });
