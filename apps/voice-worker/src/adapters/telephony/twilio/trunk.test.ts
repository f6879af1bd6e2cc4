import { type FakeTwilio, startFakeTwilio } from '@innline/testkit/twilio';
import { workerEnv } from '@innline/testkit/worker';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Account, Accounts } from '../../../data/accounts';
import { readEnv, type WorkerEnv } from '../../../env';
import { twilioAdmin } from './admin';

const NUMBERS = ['+34971000001', '+34971000002', '+34971000003'];
const HOST = 'abc.sip.livekit.cloud';
let fake: FakeTwilio;
let env: WorkerEnv;
let account: Account<'twilio'>;

beforeEach(async () => {
  fake = await startFakeTwilio({ numbers: NUMBERS });
  const urls = { INNLINE_TWILIO_URL: fake.url, INNLINE_TWILIO_TRUNKING_URL: fake.url };
  env = readEnv(workerEnv({ databaseUrl: 'postgres://x', redisUrl: 'redis://x' }, urls));
  account = { id: 'c', hotelId: 'hotel-1', accountSid: fake.accountSid, authToken: fake.authToken };
});
afterEach(() => fake.stop());

const liveKit = (sipHost: string | null): Pick<Accounts, 'of'> => ({
  of: (async () => (sipHost === null ? null : { sipHost })) as Accounts['of'],
});
const trunk = (numbers: string[] | null, host: string | null = HOST) =>
  twilioAdmin.trunk!(account, numbers, env, liveKit(host));
const done = (steps: { done: boolean }[]) => steps.map((step) => step.done);
const rings = async () => (await twilioAdmin.numbers!(account, env)).map((number) => number.rings);

it('is set up in steps, and again without duplicates', async () => {
  expect(done(await trunk(null))).toEqual([true, false, false, false]);
  expect(fake.trunks).toEqual([]);
  for (const host of [HOST, `${HOST.toUpperCase()}:5060`])
    expect(done(await trunk(NUMBERS, host))).toEqual([true, true, true, true]);
  expect(fake.trunks).toMatchObject([
    {
      ...{ friendly_name: 'Innline to LiveKit hotel-1', transfer_mode: 'enable-all' },
      urls: [{ sip_url: `sip:${HOST}`, enabled: true }],
    },
  ]);
  expect(fake.trunks).toHaveLength(1);
  expect(fake.trunks[0]!.urls).toHaveLength(1);
  expect((await trunk(null))[3]).toEqual({ label: 'Numbers ring by it', done: true, detail: '3 numbers' });
  // more than one page of them
  expect(await rings()).toEqual(['here', 'here', 'here']);
});

it('leads to a port of its own, and anew where LiveKit has moved', async () => {
  await trunk([NUMBERS[0]!], 'pbx.example.com:5080');
  expect(done(await trunk(null, HOST))).toEqual([true, true, false, true]);
  await trunk([NUMBERS[0]!], HOST);
  expect(fake.trunks[0]!.urls.map(({ sip_url }) => sip_url)).toEqual(['sip:pbx.example.com:5080', `sip:${HOST}`]);
});

it('touches no trunk that others made, and finds its own behind them', async () => {
  for (const name of ['PBX', 'Old', 'Innline to LiveKit hotel-2'])
    fake.trunks.push({
      sid: `TK${'0'.repeat(30)}a${fake.trunks.length}`,
      friendly_name: name,
      transfer_mode: '',
      urls: [],
    });
  const before = structuredClone(fake.trunks);
  fake.numbers[1]!.trunk_sid = before[0]!.sid;
  for (let i = 0; i < 2; i++) await trunk([NUMBERS[0]!]);
  expect(fake.trunks.slice(0, 3)).toEqual(before);
  expect(fake.trunks).toHaveLength(4);
  expect(await rings()).toEqual(['here', 'elsewhere', 'nowhere']);
});

it('lets go of a number that is to ring by its webhook again', async () => {
  await trunk([NUMBERS[0]!]);
  await twilioAdmin.assign!(account, NUMBERS[0]!, env);
  expect(fake.numbers[0]!.trunk_sid).toBeNull();
  expect(done(await trunk(null))).toEqual([true, true, true, false]);
});

it('says what is missing, and makes nothing, without LiveKit', async () => {
  for (const host of [null, '']) {
    const steps = await trunk(NUMBERS, host);
    expect(done(steps)).toEqual([false, false, false, false]);
    expect(steps[0]!.detail).toContain('LiveKit');
  }
  expect(fake.trunks).toEqual([]);
});

it('tells of numbers the account does not have, and of what Twilio refuses', async () => {
  const steps = await trunk([NUMBERS[0]!, '+34971000009']);
  expect(steps[3]).toMatchObject({ done: false, detail: '1 of the numbers are not on this account.' });
  const stranger = { ...account, authToken: 'another-token-another-token' };
  const refused = twilioAdmin.trunk!(stranger, NUMBERS, env, liveKit(HOST));
  await expect(refused).rejects.toMatchObject({ safeMessage: expect.stringContaining('does not accept') });
});
