import { OPENAI_TEST_KEY, startOpenAiDouble } from '@innline/testkit/openai';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { ModelError } from '../../../models/errors';
import type { LanguageModel, ReplyPiece } from '../contract';
import { describeLanguageModel } from '../contract.test-suite';
import { requestOf } from '../request.fixture';
import { createOpenAiModel, type ModelAccount } from './index';

const server = await startOpenAiDouble();
const common = { order: 'first', patience: '1800', apiKey: OPENAI_TEST_KEY } as const;
const openai: ModelAccount = { vendor: 'openai', model: 'gpt-4o-mini', ...common };
const azure: ModelAccount = {
  ...{ vendor: 'azure_openai', deployment: 'hotel-mini', apiVersion: '2024-10-21', ...common },
  endpoint: `${server.url.replace('/v1', '')}/`,
};
const own: ModelAccount = { vendor: 'openai_compatible', baseUrl: server.url, model: 'llama3.1', ...common };
const create = (account: ModelAccount, privateAddresses = true) =>
  createOpenAiModel(account, { openAiUrl: server.url, privateAddresses });

afterEach(() => {
  server.misbehave(null);
  server.answers(() => ({ text: 'ready.' }));
});
afterAll(() => server.stop());

for (const account of [openai, azure, own]) describeLanguageModel(account.vendor, { create: () => create(account) });

async function all(model: LanguageModel, over = {}): Promise<{ text: string; pieces: ReplyPiece[] }> {
  const pieces: ReplyPiece[] = [];
  for await (const piece of model.reply(requestOf(over))) pieces.push(piece);
  return { pieces, text: pieces.map((piece) => ('text' in piece ? piece.text : '')).join('') };
}
const reasonOf = (model: LanguageModel, over = {}) =>
  all(model, over).then(
    () => 'answered',
    (error) => (error instanceof ModelError ? error.reason : String(error)),
  );

describe('what goes out', () => {
  it.each([
    [openai, '/v1/chat/completions', 'gpt-4o-mini'],
    [azure, '/openai/deployments/hotel-mini/chat/completions?api-version=2024-10-21', 'hotel-mini'],
    [own, '/v1/chat/completions', 'llama3.1'],
  ] as const)('%o', async (account, path, name) => {
    const model = create(account);
    await all(model);
    const request = server.asked.at(-1)!;
    expect(request).toMatchObject({ path, model: name, tools: ['check_availability', 'hand_over_to_a_person'] });
    expect(request.messages.map(({ role }) => role)).toEqual([
      'system',
      'user',
      'assistant',
      'tool',
      'assistant',
      'user',
    ]);
    expect(request.messages[4]!.content).toBe('Yes, we —');
    await model.close();
  });

  it('another model where one is asked for; no temperature for one that takes none', async () => {
    const model = create(openai);
    await all(model, { model: 'o4-mini' });
    expect(server.asked.at(-1)).toMatchObject({ model: 'o4-mini', temperature: null });
    await model.close();
  });

  it('keeps to the published interface, and does not connect for every turn', async () => {
    const model = create(own);
    const before = server.connections;
    for (let i = 0; i < 6; i++) await all(model);
    expect(server.connections - before).toBeLessThanOrEqual(2);
    expect(server.breaches).toEqual([]);
    await model.close();
  });
});

describe('what comes back', () => {
  const model = create(openai);
  afterAll(() => model.close());

  it('words piece by piece, then what it asks for, then what it cost', async () => {
    server.answers(() => ({
      text: 'Let me look. ',
      call: { name: 'check_availability', input: '{"checkIn": "2026-11-24"}' },
    }));
    const { text, pieces } = await all(model);
    expect(text).toBe('Let me look. ');
    expect(pieces.filter((piece) => 'text' in piece).length).toBeGreaterThan(1);
    expect(pieces).toContainEqual({
      call: { id: 'call_x', name: 'check_availability', input: '{"checkIn": "2026-11-24"}' },
    });
    expect(pieces).toContainEqual({ usage: { tokensIn: 42, tokensOut: 7 } });
  });

  it('broken JSON of a call is handed on as it is: the flow decides', async () => {
    server.answers(() => ({ call: { name: 'fly', input: '{"to": "the mo' } }));
    expect((await all(model)).pieces).toContainEqual({ call: { id: 'call_x', name: 'fly', input: '{"to": "the mo' } });
  });

  it.each([
    [{ kind: 'refuse', status: 401 }, 'refused'],
    [{ kind: 'refuse', status: 402 }, 'refused'],
    [{ kind: 'refuse', status: 500 }, 'unreachable'],
    [{ kind: 'retry_after', seconds: 20 }, 'busy'],
    [{ kind: 'garbage' }, 'nonsense'],
    [{ kind: 'wrong_format' }, 'nonsense'],
    [{ kind: 'close' }, 'unreachable'],
  ] as const)('%j is %s', async (fault, reason) => {
    server.misbehave(fault);
    expect(await reasonOf(model)).toBe(reason);
  });

  it('a wrong key, and nobody there', async () => {
    expect(await reasonOf(create({ ...openai, apiKey: 'another key' }))).toBe('refused');
    expect(await reasonOf(create({ ...own, baseUrl: 'http://127.0.0.1:9/v1' }))).toBe('unreachable');
  });

  it.each(['http://127.0.0.1:1/v1', 'http://localhost:1/v1', 'http://[::1]:1/v1', 'http://169.254.169.254/v1'])(
    '%s is not called where that is not allowed',
    async (baseUrl) => expect(await reasonOf(create({ ...own, baseUrl }, false))).toBe('refused'),
  );

  it.each([null, { kind: 'refuse', status: 401 } as const])(
    'an ended turn is over (%j): giving it up afterwards neither cuts the connection nor ends the process',
    async (fault) => {
      server.misbehave(fault);
      const one = create(openai);
      const before = server.connections;
      const uncaught: unknown[] = [];
      const note = (error: unknown) => void uncaught.push(error);
      process.on('uncaughtException', note);
      for (let i = 0; i < 5; i++) {
        const stop = new AbortController();
        await reasonOf(one, { signal: stop.signal });
        // as the probe of a model does: in the very moment the answer was read
        stop.abort();
        await new Promise((resolve) => setImmediate(resolve));
      }
      process.off('uncaughtException', note);
      expect(uncaught).toEqual([]);
      expect(server.connections - before).toBe(1);
      await one.close();
    },
  );

  it('whoever no longer waits hangs up, also in the middle', async () => {
    server.misbehave({ kind: 'stall' });
    server.answers(() => ({ text: 'We have many rooms with a view of the sea.' }));
    const stop = new AbortController();
    const before = server.abandoned;
    const reading = (async () => {
      for await (const _ of model.reply(requestOf({ signal: stop.signal })))
        stop.abort(new Error('the caller breaks in'));
    })();
    await expect(reading).rejects.toThrow('the caller breaks in');
    await expect.poll(() => server.abandoned).toBe(before + 1);
  });
});
