// Processor time of a prompt on a telephone leg, per second of prompt: sent frame by frame as a voice is (filtered and
// encoded for every leg), and as the sound keeps it ready. `npm run bench -- telephone-prompt [legs]`
import { EventEmitter } from 'node:events';
import type { WebSocket } from 'ws';
import { Sound } from '../src/media/sound';
import { twilioMedia } from '../src/media/twilio';
import { createMetrics } from '../src/metrics';
import { report } from './setup';

const LEGS = Number(process.argv[2] ?? 200);
const SECONDS = 10;
const pcm = Int16Array.from({ length: 16_000 * SECONDS }, (_, i) => 9_000 * Math.sin(i / 7) * Math.sin(i / 9_000));
const sound = Sound.of(pcm);
let bytes = 0;
/** Takes what is sent: the socket's own work is the same either way. */
const socket = Object.assign(new EventEmitter(), {
  ...{ OPEN: 1, readyState: 1, bufferedAmount: 0, close() {}, terminate() {} },
  send: (text: string) => {
    bytes += text.length;
  },
});
const metrics = createMetrics();
const leg = () =>
  twilioMedia(
    socket as unknown as WebSocket,
    { streamSid: 'MZ', isOver: async () => true, closing: async () => {} },
    metrics,
  );

/** Microseconds of processor per second of prompt. */
function measure(play: (media: ReturnType<typeof leg>) => void): number {
  const began = process.cpuUsage();
  for (let i = 0; i < LEGS; i++) play(leg());
  const { user, system } = process.cpuUsage(began);
  return Math.round((user + system) / (LEGS * SECONDS));
}

const frameByFrame = () =>
  measure((media) => {
    for (const frame of sound.frames) media.send(frame);
  });
const kept = () =>
  measure((media) => {
    for (let at = 0; at < sound.frames.length; at += 2) media.sendOf!(sound, at, 2);
  });

// both once before, so that neither pays for the compiler
frameByFrame();
kept();
const what = 'processor time per second of prompt and leg, µs';
report(what, { form: 'frame by frame', legs: LEGS, us: frameByFrame() }, '');
report(what, { form: 'kept ready', legs: LEGS, us: kept() }, 'less than a third of frame by frame');
process.exit(bytes > 0 ? 0 : 1);
