// What a caller waits while a speech vendor fails, each fault on its own. `npx tsx bench/vendor-fallback.bench.ts [calls per fault]`
// A voice: from the effect to its first frame, or the longest silence in the middle of the prompt. Ears: from the end of
// the caller's speech to the first frame of the answer, in which the pause that ends an utterance is contained.

import { forHotel, SYSTEM } from '@innline/db';
import type { CallEventOf } from '@innline/shared';
import { callIn, join, silence } from '@innline/testkit/caller';
import { DEEPGRAM_TEST_KEY, startDeepgramDouble, type VendorFault } from '@innline/testkit/deepgram';
import { ELEVENLABS_TEST_KEY, startElevenLabsDouble } from '@innline/testkit/elevenlabs';
import { callerOn, flowOf, talkToken } from '@innline/testkit/worker';
import { resample } from '../src/media/dsp';
import { spoken } from '../test/speak';
import { openBench, percentiles, report } from './setup';

const CALLS = Number(process.argv[2] ?? 5);
const [voice, ears] = [await startElevenLabsDouble(), await startDeepgramDouble()];
const bench = await openBench({ INNLINE_ELEVENLABS_URL: voice.url, INNLINE_DEEPGRAM_URL: ears.url });
const { connections } = forHotel(bench.hotelId);
await connections.create({ vendor: 'elevenlabs', name: 'Voice', secrets: { apiKey: ELEVENLABS_TEST_KEY }, by: SYSTEM });
await connections.create({ vendor: 'deepgram', name: 'Ears', secrets: { apiKey: DEEPGRAM_TEST_KEY }, by: SYSTEM });

const FAULTS: VendorFault[] = [
  { kind: 'refuse', status: 401 },
  { kind: 'refuse', status: 402 },
  { kind: 'refuse', status: 429 },
  { kind: 'refuse', status: 500 },
  { kind: 'hang' },
  { kind: 'stall' },
  { kind: 'slow', ms: 5_000 },
  { kind: 'garbage' },
  { kind: 'wrong_format' },
  { kind: 'close' },
];
const nameOf = (fault: VendorFault) => (fault.kind === 'refuse' ? `refuse ${fault.status}` : fault.kind);

const menu = {
  prompt: { en: 'Reservations or spa?' },
  options: [
    { id: 'rooms', digit: '1', label: 'Reservations', phrases: { en: ['reservations', 'book a room'] } },
    { id: 'spa', digit: '2', label: 'Spa', phrases: { en: ['spa', 'massage'] } },
  ],
};
// everybody has a number of their own, so that no greeting is known from before
const greeting = {
  text: { en: 'Good evening, you are calling from {{ caller.number }} and we are glad to hear you.' },
};
let callers = 0;
const end = { id: 'end', type: 'hangup', config: { text: { en: 'Goodbye.' }, outcome: 'end' } };
const greetingLine = await bench.publish(
  flowOf(
    [{ id: 'start', type: 'trigger' }, { id: 'hello', type: 'greet', config: greeting }, end],
    ['start.start > hello', 'hello.next > end'],
  ),
);
const menuLine = await bench.publish(
  flowOf(
    [{ id: 'start', type: 'trigger' }, { id: 'menu', type: 'menu', config: menu }, end],
    [...['start.start > menu', 'menu.rooms > end', 'menu.spa > end', 'menu.no_input > end', 'menu.no_match > end']],
  ),
);
const say = await spoken(bench.worker.services.speech, 'I would like to book a room please');
ears.hears(resample(say, 16_000, 8_000), 'i would like to book a room please');

async function until(done: () => Promise<boolean>): Promise<void> {
  while (!(await done())) await new Promise((resolve) => setTimeout(resolve, 50));
}
const speech = () => bench.worker.services.speechOf(bench.hotelId);
const voiceIsBack = () => until(async () => (await speech()).tts!.standIn!({}) === null);
const earsAreBack = () => until(async () => (await (await speech()).stt!.languages()).includes('es'));

/** Longest wait of a caller for the greeting, before or in the middle of it. */
async function greet(): Promise<number> {
  const claims = callerOn(bench.hotelId, greetingLine, { callerNumber: `+34971${100_000 + callers++}` });
  const caller = await callIn({ url: bench.url, token: talkToken(claims) });
  const { effect } = await caller.event('prompt.started');
  const from = caller.heard.length - 1;
  const latency = await caller.event('latency', ({ kind }) => kind === 'effect_to_frame');
  await caller.event('prompt.finished', (event) => event.effect === effect, 40_000);
  const frames = caller.heard.slice(Math.max(0, from));
  const gaps = frames.slice(1).map(({ at }, i) => at - frames[i]!.at);
  caller.hangUp();
  await caller.ended;
  return Math.max(latency.ms, ...gaps);
}

/** The wait of a caller who has answered; null: they were not understood. */
async function answer(): Promise<number | null> {
  const caller = await bench.call(menuLine);
  await caller.at('menu');
  await caller.event('prompt.finished');
  await caller.speak(join(say, silence(200)));
  const latency = await caller.event('latency', ({ kind }) => kind === 'speech_to_answer', 40_000);
  const understood = caller.events.some(({ type }) => type === 'choice.made');
  caller.hangUp();
  await caller.ended;
  return understood ? (latency as CallEventOf<'latency'>).ms : null;
}

await greet();
await answer();
const round = (ms: number) => Math.round(ms);
for (const fault of FAULTS) {
  const waits: number[] = [];
  for (let i = 0; i < CALLS; i++) {
    await voiceIsBack();
    voice.misbehave(fault);
    waits.push(await greet());
    voice.misbehave(null);
  }
  const { n, p50, max } = percentiles(waits);
  report(
    'voice fails: longest wait of the caller, ms',
    { fault: nameOf(fault), n, p50: round(p50), max: round(max) },
    'max ≤ 2000',
  );
}
await voiceIsBack();
for (const fault of FAULTS) {
  const waits: (number | null)[] = [];
  for (let i = 0; i < CALLS; i++) {
    await earsAreBack();
    ears.misbehave(fault);
    waits.push(await answer());
    ears.misbehave(null);
  }
  const { n, p50, max } = percentiles(waits.filter((ms) => ms !== null));
  const lost = waits.length - n;
  report(
    'ears fail: end of speech → answer, ms',
    { fault: nameOf(fault), n, p50: round(p50), max: round(max), lost },
    'max ≤ 2000, lost ≤ 1',
  );
}
await bench.close();
await Promise.all([voice.stop(), ears.stop()]);
process.exit(0);
