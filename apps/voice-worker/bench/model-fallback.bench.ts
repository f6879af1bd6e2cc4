// What a caller hears while a language model fails, and after how long; each fault on its own.
// `npm run bench -- model-fallback [calls per fault] [scripted | none]`: who answers in its place.
// From the caller's words to the first sentence that answers them, and the longest silence until then or in between.

import { forHotel, SYSTEM } from '@innline/db';
import type { CallEventOf } from '@innline/shared';
import { type ModelFault, OPENAI_TEST_KEY, startOpenAiDouble } from '@innline/testkit/openai';
import { flowOf } from '@innline/testkit/worker';
import { openBench, percentiles, report } from './setup';

const CALLS = Number(process.argv[2] ?? 5);
const STAND_IN = process.argv[3] ?? 'scripted';
const FAULTS: (ModelFault | null)[] = [
  null,
  { kind: 'refuse', status: 401 },
  { kind: 'refuse', status: 429 },
  { kind: 'refuse', status: 500 },
  { kind: 'hang' },
  { kind: 'stall' },
  { kind: 'slow', ms: 5_000 },
  { kind: 'close' },
  { kind: 'garbage' },
  { kind: 'wrong_format' },
  { kind: 'empty' },
];
const nameOf = (fault: ModelFault | null) =>
  fault === null ? 'none' : fault.kind === 'refuse' ? `refuse ${fault.status}` : fault.kind;

const model = await startOpenAiDouble();
const bench = await openBench({ INNLINE_OPENAI_URL: model.url, INNLINE_LLM: STAND_IN, INNLINE_STT: 'none' });
await forHotel(bench.hotelId).connections.create({
  ...{ vendor: 'openai', name: 'OpenAI', settings: {}, by: SYSTEM },
  secrets: { apiKey: OPENAI_TEST_KEY },
});
model.answers(() => ({ text: 'The pool is open from eight to ten. The sauna opens at noon.' }));

/** What the step says while nobody answers; the worker has a sentence of its own for that, too. */
const FILLER = 'One moment, please.';
const isFiller = ({ effect, text }: CallEventOf<'prompt.started'>) => text === FILLER || effect.endsWith(':moment');
const ENDS = ['done', 'wants_human', 'limit', 'failed'];
const nodes = [
  { id: 'start', type: 'trigger' },
  { id: 'talk', type: 'agent', config: { opening: { en: 'How can I help?' }, filler: { en: FILLER }, tools: [] } },
  ...ENDS.map((id) => ({ id, type: 'hangup', config: { text: { en: `Goodbye, ${id}.` }, outcome: id } })),
];
const lineId = await bench.publish(flowOf(nodes, ['start.start > talk', ...ENDS.map((id) => `talk.${id} > ${id}`)]));

async function until(done: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await done())) await new Promise((resolve) => setTimeout(resolve, 20));
}
/** The first in line is asked again. */
const modelIsBack = () => until(async () => !(await bench.worker.services.modelsOf(bench.hotelId))[0]?.breaker?.open);
const isLoud = ({ pcm }: { pcm: Int16Array }) => pcm.some((value) => Math.abs(value) > 600);

interface Turn {
  /** Milliseconds from the caller's words to the first sentence that is more than "one moment". */
  answer: number;
  /** The longest the caller heard nothing, milliseconds. */
  silence: number;
  heard: string[];
  by: string;
}

async function ask(): Promise<Turn> {
  const caller = await bench.call(lineId, { microphone: false });
  await caller.at('talk');
  const opening = await caller.event('prompt.started');
  await caller.event('prompt.finished', ({ effect }) => effect === opening.effect);
  const [from, heardBefore, asked] = [caller.events.length, caller.heard.length, performance.now()];
  caller.type('when is the pool open');
  const since = () => caller.events.slice(from);
  const said = () => since().filter((event) => event.type === 'prompt.started');
  const answers = () => said().filter((event) => !isFiller(event));
  // not by counting: a prompt that the words interrupted ends among them
  const ended = (key: string) => since().some((event) => event.type === 'prompt.finished' && event.effect === key);
  const over = () => said().every(({ effect }) => ended(effect));
  await until(() => since().some(({ type }) => type === 'model.finished') && answers().length > 0 && over());
  const loud = [
    asked,
    ...caller.heard
      .slice(heardBefore)
      .filter(isLoud)
      .map(({ at }) => at),
  ];
  const turn = since().find((event) => event.type === 'model.finished');
  const words = since().find((event) => event.type === 'transcript.final' && event.speaker === 'caller')!;
  caller.hangUp();
  await caller.ended;
  return {
    answer: answers()[0]!.at - words.at,
    silence: Math.max(...loud.slice(1).map((at, i) => at - loud[i]!)),
    heard: said().map(({ text }) => text),
    by: turn?.provider ?? 'nobody',
  };
}

await ask();
for (const fault of FAULTS) {
  const turns: Turn[] = [];
  for (let i = 0; i < CALLS; i++) {
    await modelIsBack();
    model.misbehave(fault);
    turns.push(await ask());
    model.misbehave(null);
  }
  const { n, p50, max } = percentiles(turns.map(({ answer }) => answer));
  const silence = percentiles(turns.map((turn) => turn.silence));
  const { by, heard } = turns.at(-1)!;
  const waits = { answerP50: Math.round(p50), answerMax: Math.round(max), silenceMax: Math.round(silence.max) };
  report('model fails, ms', { fault: nameOf(fault), n, ...waits, by, heard }, 'silence ≤ 2500');
}
await bench.close();
await model.stop();
process.exit(0);
