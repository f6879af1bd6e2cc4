import { FakeTelnyx, Problem } from '@innline/testkit/telnyx';
import { workerEnv } from '@innline/testkit/worker';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Accounts } from '../../../data/accounts';
import { readEnv, type WorkerEnv } from '../../../env';
import { telnyxAdmin } from './admin';
import type { TelnyxAccount } from './client';

let fake: FakeTelnyx;
let env: WorkerEnv;
let account: TelnyxAccount;
const OURS = 'http://innline.test/api/triggers/phone-call';

beforeEach(async () => {
  fake = await FakeTelnyx.start({ pageSize: 2 });
  const services = { databaseUrl: 'postgres://x', redisUrl: 'redis://x' };
  env = readEnv(workerEnv(services, { INNLINE_TELNYX_URL: fake.url }));
  const { apiKey, key } = fake;
  account = { id: 'c', hotelId: 'hotel-1', apiKey, publicKey: key.publicKey, applicationId: '' };
});
afterEach(() => fake.stop());

const liveKit = (sipHost: string | null): Pick<Accounts, 'of'> => ({
  of: (async () => (sipHost === null ? null : { sipHost })) as Accounts['of'],
});
const changes = () =>
  fake.requests.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`);

describe('a test of the credentials', () => {
  it('asks Telnyx', async () => {
    fake.account.addNumber('+34971000001');
    expect(await telnyxAdmin.test(account, env)).toEqual({
      ok: true,
      words: 'The key works. Numbers: 1, ringing here: 0.',
    });
  });

  it.each([
    ['a wrong key', { apiKey: 'KEY_wrong_wrong' }, 'does not know this API key'],
    ['an application that is not there', { applicationId: 'nowhere' }, 'no voice application with this id'],
  ])('says what is wrong: %s', async (_, more, words) => {
    const result = await telnyxAdmin.test({ ...account, ...more }, env);
    expect(result.ok).toBe(false);
    expect(result.words).toContain(words);
  });

  it.each([
    [403, 'may not do that'],
    [429, 'no more requests'],
    [503, 'did not answer as it should'],
  ])('says what a status of %d means', async (status, words) => {
    fake.failing = () => new Problem(status, '10000', 'secret +34600111222');
    const result = await telnyxAdmin.test(account, env);
    expect(result.words).toContain(words);
    expect(result.words).not.toContain('+34600111222');
  });

  it('says that Telnyx cannot be reached', async () => {
    const result = await telnyxAdmin.test(account, { ...env, INNLINE_TELNYX_URL: 'http://127.0.0.1:1/v2' });
    expect(result).toMatchObject({ ok: false, words: expect.stringContaining('cannot be reached') });
  });
});

describe('numbers', () => {
  it('are listed page after page, with where they ring', async () => {
    const ours = fake.account.addApplication(`${OURS}?hotel=hotel-1`);
    const theirs = fake.account.addApplication('https://elsewhere.example/api/triggers/phone-call');
    fake.account.addNumber('+34971000001', { connection_id: ours, customer_reference: 'Main' });
    fake.account.addNumber('+34971000002', { connection_id: theirs });
    for (let i = 3; i <= 7; i++) fake.account.addNumber(`+3497100000${i}`);
    const numbers = await telnyxAdmin.numbers!(account, env);
    expect(numbers.map(({ rings }) => rings)).toEqual(['here', 'elsewhere', ...Array(5).fill('nowhere')]);
    expect(numbers[0]).toEqual({ number: '+34971000001', id: '1', label: 'Main', rings: 'here' });
  });

  it('are made to ring here by an application that is made once', async () => {
    for (const number of ['+34971000001', '+34971000002']) fake.account.addNumber(number);
    await telnyxAdmin.assign!(account, '+34971000001', env);
    await telnyxAdmin.assign!(account, '+34971000002', env);
    await telnyxAdmin.assign!(account, '+34971000001', env);
    expect(changes()).toEqual([
      'POST /v2/call_control_applications',
      'PATCH /v2/phone_numbers/1',
      'PATCH /v2/phone_numbers/2',
    ]);
    expect(fake.account.applications).toMatchObject([
      {
        webhook_event_url: `${OURS}?hotel=hotel-1`,
        webhook_api_version: '2',
        outbound: { outbound_voice_profile_id: 'profile-1' },
      },
    ]);
    const numbers = await telnyxAdmin.numbers!(account, env);
    expect(numbers.every(({ rings }) => rings === 'here')).toBe(true);
  });

  it('ring by the application the hotel named, whose webhook is set right', async () => {
    fake.account.addNumber('+34971000001');
    const applicationId = fake.account.addApplication('https://old.example/hook', 'Phones');
    await telnyxAdmin.assign!({ ...account, applicationId }, '+34971000001', env);
    expect(fake.account.applications).toMatchObject([
      { application_name: 'Phones', webhook_event_url: `${OURS}?hotel=hotel-1` },
    ]);
    expect(fake.account.numbers[0]!.connection_id).toBe(applicationId);
  });

  it('that are not on the account are refused', async () => {
    const refused = telnyxAdmin.assign!(account, '+34971000009', env);
    await expect(refused).rejects.toMatchObject({ code: 'not_found' });
    expect(changes()).toEqual([]);
  });
});

describe('a SIP trunk to LiveKit', () => {
  const trunk = (numbers: string[] | null, host: string | null) =>
    telnyxAdmin.trunk!(account, numbers, env, liveKit(host));
  const done = (steps: { done: boolean }[]) => steps.map((step) => step.done);

  it('is set up in steps, and again without duplicates', async () => {
    for (const number of ['+34971000001', '+34971000002']) fake.account.addNumber(number);
    expect(done(await trunk(null, 'abc.sip.livekit.cloud'))).toEqual([true, false, false, false]);
    expect(changes()).toEqual([]);
    const both = ['+34971000001', '+34971000002'];
    expect(done(await trunk(both, 'abc.sip.livekit.cloud'))).toEqual([true, true, true, true]);
    const made = changes();
    expect(made).toHaveLength(4);
    expect(done(await trunk(both, 'ABC.sip.livekit.cloud:5060'))).toEqual([true, true, true, true]);
    expect(changes()).toEqual(made);
    expect(fake.account.connections).toMatchObject([
      { inbound: { ani_number_format: '+E.164', dnis_number_format: '+e164' } },
    ]);
    expect(fake.account.fqdns).toMatchObject([
      {
        fqdn: 'abc.sip.livekit.cloud',
        port: 5_060,
        dns_record_type: 'a',
        connection_id: fake.account.connections[0]!.id,
      },
    ]);
    const numbers = await telnyxAdmin.numbers!(account, env);
    expect(numbers.map(({ rings }) => rings)).toEqual(['here', 'here']);
  });

  it('completes what was begun', async () => {
    fake.account.addNumber('+34971000001');
    fake.failing = (method, path) =>
      method === 'POST' && path.endsWith('/fqdns') ? new Problem(422, '1', 'No') : null;
    await expect(trunk(['+34971000001'], 'sip.example')).rejects.toMatchObject({ code: 'unprocessable' });
    fake.failing = () => null;
    expect(done(await trunk(null, 'sip.example'))).toEqual([true, true, false, false]);
    expect(done(await trunk(['+34971000001'], 'sip.example'))).toEqual([true, true, true, true]);
    expect(fake.account.connections).toHaveLength(1);
  });

  it('says what is missing, and makes nothing, without LiveKit', async () => {
    fake.account.addNumber('+34971000001');
    for (const host of [null, '']) {
      const steps = await trunk(['+34971000001'], host);
      expect(done(steps)).toEqual([false, false, false, false]);
      expect(steps[0]!.detail).toContain('LiveKit');
    }
    expect(changes()).toEqual([]);
  });

  it('tells of numbers the account does not have', async () => {
    fake.account.addNumber('+34971000001');
    const steps = await trunk(['+34971000001', '+34971000009'], 'sip.example');
    expect(steps[3]).toMatchObject({ done: false, detail: '1 of the numbers are not on this account.' });
  });
});
