// Latency of one call at a time: cached prompt, key, spoken menu answer, barge-in. `npx tsx bench/latency.bench.ts [calls]`

import type { CallEventOf } from '@innline/shared';
import { join, silence } from '@innline/testkit/caller';
import { smallFlow } from '@innline/testkit/worker';
import { spoken } from '../test/speak';
import { openBench, percentiles, report } from './setup';

const CALLS = Number(process.argv[2] ?? 30);
const bench = await openBench();
const lineId = await bench.publish(smallFlow());
const say = await spoken(bench.worker.services.speech, 'I would like to book a room please');
const latencies: Record<string, number[]> = {
  effect_to_frame: [],
  digit_to_stop: [],
  speech_to_answer: [],
  barge_in: [],
};
const wire: number[] = [];
let late = 0;
let frames = 0;

async function one(how: 'key' | 'speech' | 'interrupt'): Promise<void> {
  const caller = await bench.call(lineId);
  const prompt = await (async () => {
    await caller.at('menu');
    return caller.event('prompt.started');
  })();
  if (how === 'key') {
    // as the caller sees it: from the key on the wire to the last frame of the prompt
    await new Promise((resolve) => setTimeout(resolve, 300 + Math.random() * 400));
    const pressed = performance.now();
    caller.press('1');
    await caller.message('clear');
    const lastFrame = caller.heard.findLast(({ at }) => at > pressed)?.at ?? pressed;
    wire.push(Math.max(0, lastFrame - pressed));
  } else if (how === 'speech') {
    await caller.event('prompt.finished', ({ effect }) => effect === prompt.effect);
    await caller.speak(say);
  } else await caller.speak(join(silence(200 + Math.random() * 300), say));
  await caller.event('call.ended');
  for (const event of caller.events)
    if (event.type === 'latency') latencies[event.kind]?.push((event as CallEventOf<'latency'>).ms);
  const pacing = caller.pacing.result();
  late += pacing.late;
  frames += pacing.frames;
}

await one('key');
for (const list of Object.values(latencies)) list.length = 0;
for (let i = 0; i < CALLS; i++) await one((['key', 'speech', 'interrupt'] as const)[i % 3]!);

report('cached prompt: effect → first frame on the wire, ms', percentiles(latencies.effect_to_frame!), 'p95 ≤ 20');
report('digit → prompt stopped in the worker, ms', percentiles(latencies.digit_to_stop!), 'p95 ≤ 40');
report('digit → last prompt frame at the caller, ms', percentiles(wire), 'p95 ≤ 40');
report(
  'end of speech → first frame of the answer (local engines, menu), ms',
  percentiles(latencies.speech_to_answer!),
  'p95 ≤ 700',
);
report('barge-in: speech onset → last prompt frame, ms', percentiles(latencies.barge_in!), 'p95 ≤ 250');
report(
  'frames late at the caller',
  { late, frames, share: Math.round((late / Math.max(1, frames)) * 1e5) / 1e5 },
  '≤ 0.001',
);
await bench.close();
process.exit(0);
