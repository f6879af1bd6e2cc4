import { FakeTelnyx, Problem } from '@innline/testkit/telnyx';
import { workerEnv } from '@innline/testkit/worker';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Accounts } from '../../../data/accounts';
import { readEnv } from '../../../env';
import type { SmsProvider } from '../contract';
import { telnyxSms } from '.';

let fake: FakeTelnyx;
let sms: SmsProvider;

beforeEach(async () => {
  fake = await FakeTelnyx.start();
  const { apiKey, key, url } = fake;
  const env = readEnv(workerEnv({ databaseUrl: 'postgres://x', redisUrl: 'redis://x' }, { INNLINE_TELNYX_URL: url }));
  const account = { id: 'c', hotelId: 'h', apiKey, publicKey: key.publicKey, applicationId: '' };
  const accounts = { of: async (hotelId: string) => (hotelId === 'h' ? account : null) } as unknown as Accounts;
  expect(await telnyxSms('another', { accounts, env })).toBeNull();
  sms = (await telnyxSms('h', { accounts, env }))!;
});
afterEach(() => fake.stop());

const message = { to: '+34600111222', from: '+34971000001', text: 'Su habitación está lista ✓' };

it('hands the message to Telnyx', async () => {
  expect((await sms.send(message)).id).toMatch(/^[0-9a-f-]{36}$/);
  expect(fake.account.messages).toEqual([message]);
});

it('sends from any active number where none is named, and says when there is none', async () => {
  await expect(sms.send({ ...message, from: null })).rejects.toMatchObject({ code: 'unprocessable' });
  fake.account.addNumber('+34971000008', { status: 'port-pending' });
  fake.account.addNumber('+34971000009');
  await sms.send({ ...message, from: null });
  expect(fake.account.messages.map(({ from }) => from)).toEqual(['+34971000009']);
});

it.each([
  [422, 'unprocessable'],
  [401, 'unauthenticated'],
  [503, 'unavailable'],
])('tells what a refusal of %d means, without the number, and asks once', async (status, code) => {
  fake.failing = () => new Problem(status, '40310', 'Invalid destination');
  const refused = sms.send(message);
  await expect(refused).rejects.toMatchObject({ code });
  await expect(refused).rejects.not.toThrow('+34600111222');
  expect(fake.requests).toHaveLength(1);
});

it('refuses what is no number', async () => {
  await expect(sms.send({ ...message, to: 'reception' })).rejects.toMatchObject({ code: 'unprocessable' });
});
