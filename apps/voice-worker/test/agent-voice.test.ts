import { join, silence } from '@innline/testkit/caller';
import { startDeepgramDouble } from '@innline/testkit/deepgram';
import { startOpenAiDouble } from '@innline/testkit/openai';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { resample } from '../src/media/dsp';
import { agentFlow, connectModel, FINISH } from './agents';
import { house } from './setup';
import { spoken } from './speak';
import { connectDeepgram } from './vendors';

const [model, ears] = [await startOpenAiDouble(), await startDeepgramDouble()];
const here = house({ env: { INNLINE_OPENAI_URL: model.url, INNLINE_DEEPGRAM_URL: ears.url } });
afterAll(() => Promise.all([model.stop(), ears.stop()]));

const POOL = 'The pool is open every day from eight in the morning until ten in the evening, also on Sundays.';
const SAUNA = 'The sauna is on the third floor.';
const THANKS = 'thank you that is all';
let lineId: string;
let thanks: Int16Array;

beforeAll(async () => {
  await connectModel(here.hotel);
  await connectDeepgram(here.hotel);
  ({ lineId } = await here.publish(agentFlow([])));
  thanks = await spoken(here.worker.services.speech, 'Thank you, that is all.');
  ears.hears(resample(thanks, 16_000, 8_000), THANKS);
  model.answers(({ messages }) => (messages.at(-1)!.content === THANKS ? FINISH : { text: `${POOL} ${SAUNA}` }));
});

it('a caller who speaks over an answer: it stops, and the model knows what was heard of it and no more', async () => {
  const caller = await here.call(lineId);
  await caller.at('talk');
  const opening = await caller.event('prompt.started');
  await caller.event('prompt.finished', ({ effect }) => effect === opening.effect);
  caller.type('when is the pool open');
  const answer = await caller.event('prompt.started', ({ text }) => text === POOL, 20_000);
  const before = caller.heard.length;
  // they have heard a second and a half of it
  await expect.poll(() => caller.heard.length - before, { timeout: 10_000, interval: 20 }).toBeGreaterThan(75);
  void caller.speak(join(thanks, silence(1_500)));
  await caller.event('prompt.finished', ({ effect }) => effect === answer.effect);
  expect((await caller.event('call.ended', () => true, 20_000)).outcome).toBe('done');
  await caller.ended;

  // the rest was never spoken
  const started = caller.events.flatMap((event) => (event.type === 'prompt.started' ? [event.text] : []));
  expect(started).not.toContain(SAUNA);
  expect(caller.events.some((event) => event.type === 'latency' && event.kind === 'barge_in')).toBe(true);
  const told = caller.events.findLast((event) => event.type === 'transcript.final' && event.speaker === 'caller');
  expect(told).toMatchObject({ text: THANKS });

  // nor does the model believe that it was
  const { messages } = model.asked.at(-1)!;
  expect(messages.map(({ role }) => role)).toEqual(['system', 'assistant', 'user', 'assistant', 'user']);
  expect(JSON.stringify(messages)).not.toContain('sauna');
  const said = messages.at(-2)!.content!;
  expect(said).toMatch(/^The pool .* —$/);
  const heard = said.slice(0, -' —'.length);
  expect(POOL.startsWith(heard)).toBe(true);
  expect(heard.length).toBeLessThan(POOL.length);
  expect([model.breaches, ears.breaches]).toEqual([[], []]);
});
