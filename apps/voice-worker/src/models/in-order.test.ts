import { OPENAI_TEST_KEY, startOpenAiDouble } from '@innline/testkit/openai';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { createOpenAiModel } from '../adapters/llm/openai-compatible';
import { requestOf } from '../adapters/llm/request.fixture';
import { scriptedModel } from '../adapters/llm/scripted';
import { Breaker } from '../speech/breaker';
import { type ModelPlace, type ReplyEnd, replyInOrder } from './in-order';

const [first, second] = [await startOpenAiDouble(), await startOpenAiDouble()];
const log = { warn() {}, info() {} } as never;
const told: string[] = [];
const watch = {
  asked: (id: string) => void told.push(`${id} asked`),
  failed: (id: string, reason: string) => void told.push(`${id} ${reason}`),
  fellBack: () => {},
  firstWord: () => {},
  used: () => {},
};
const open: ModelPlace[] = [];

function place(url: string): ModelPlace {
  const account = {
    vendor: 'openai_compatible',
    baseUrl: url,
    model: 'm',
    apiKey: OPENAI_TEST_KEY,
    order: 'first',
    patience: '1200',
  } as const;
  const model = createOpenAiModel(account, { openAiUrl: url, privateAddresses: true });
  const made = {
    model,
    breaker: new Breaker('m', { probe: () => Promise.reject(new Error('still away')), log }),
    patienceMs: 1_200,
  };
  open.push(made);
  return made;
}
const rules: ModelPlace = { model: scriptedModel, breaker: null, patienceMs: 1_000 };

afterEach(async () => {
  for (const double of [first, second]) double.misbehave(null);
  for (const { model, breaker } of open.splice(0)) {
    breaker?.close();
    await model.close();
  }
  told.length = 0;
});
afterAll(async () => void (await Promise.all([first.stop(), second.stop()])));

async function reply(places: readonly ModelPlace[], over = {}) {
  const began = performance.now();
  const sentences: string[] = [];
  let end: ReplyEnd | null = null;
  let firstAt: number | null = null;
  for await (const step of replyInOrder(places, requestOf(over), watch)) {
    if ('end' in step) end = step.end;
    else {
      firstAt ??= performance.now() - began;
      sentences.push(step.sentence);
    }
  }
  return { sentences, end: end!, firstMs: firstAt ?? performance.now() - began };
}

describe('models in order', () => {
  first.answers(() => ({ text: 'We have a double room. It costs ninety euros. Shall I book it?' }));
  second.answers(() => ({ text: 'It costs ninety euros.' }));

  it('the first answers, and nobody else is asked', async () => {
    const { sentences, end } = await reply([place(first.url), place(second.url), rules]);
    expect(sentences).toEqual(['We have a double room.', 'It costs ninety euros.', 'Shall I book it?']);
    expect(end).toMatchObject({
      provider: 'openai_compatible',
      model: 'm',
      tokensIn: 42,
      tokensOut: 7,
      fallbacks: 0,
      call: null,
    });
    expect(told).toEqual(['openai_compatible asked']);
  });

  it.each([
    { kind: 'refuse', status: 401 },
    { kind: 'refuse', status: 503 },
    { kind: 'retry_after', seconds: 30 },
    { kind: 'hang' },
    { kind: 'garbage' },
    { kind: 'empty' },
  ] as const)(
    'after %j the second answers within two seconds, and the next turn does not wait again',
    async (fault) => {
      first.misbehave(fault);
      const places = [place(first.url), place(second.url), rules];
      const { sentences, end, firstMs } = await reply(places);
      expect(sentences).toEqual(['It costs ninety euros.']);
      expect(end.fallbacks).toBe(1);
      expect(firstMs).toBeLessThan(2_000);
      const asked = first.asked.length;
      expect((await reply(places)).sentences).toEqual(['It costs ninety euros.']);
      expect(first.asked.length).toBe(asked);
    },
  );

  it.each([{ kind: 'stall' }, { kind: 'close' }] as const)(
    '%j in the middle: what was said is not said again',
    async (fault) => {
      first.misbehave(fault);
      const { sentences } = await reply([place(first.url), place(second.url), rules]);
      expect(sentences).toEqual(['We have a double room.', 'It costs ninety euros.']);
      const { messages } = second.asked.at(-1)!;
      expect(messages.at(-2)).toMatchObject({ role: 'assistant', content: 'We have a double room. —' });
      expect(messages.at(-1)!.content).toContain('Go on right behind it');
    },
  );

  it('without any of them the rules answer', async () => {
    for (const double of [first, second]) double.misbehave({ kind: 'refuse', status: 500 });
    const { sentences, end } = await reply([place(first.url), place(second.url), rules]);
    expect(end).toMatchObject({ provider: 'scripted', fallbacks: 2 });
    expect(sentences.length).toBeGreaterThan(0);
  });

  it('without even them it is an error', async () => {
    first.misbehave({ kind: 'refuse', status: 500 });
    await expect(reply([place(first.url)])).rejects.toMatchObject({ reason: 'unreachable' });
    await expect(reply([])).rejects.toMatchObject({ reason: 'none' });
  });

  it('a model’s own name goes to the first only', async () => {
    first.misbehave({ kind: 'refuse', status: 500 });
    await reply([place(first.url), place(second.url)], { model: 'special' });
    expect([first.asked.at(-1)!.model, second.asked.at(-1)!.model]).toEqual(['special', 'm']);
  });
});
