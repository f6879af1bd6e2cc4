import { type FakeCall, FakeTelnyx, Problem } from '@innline/testkit/telnyx';
import { workerEnv } from '@innline/testkit/worker';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { readEnv } from '../../../env';
import { answer } from './answer';
import { type TelnyxClient, telnyxClient } from './client';
import type { Done } from './commands';
import { hangUp } from './hangup';
import { reject } from './reject';
import { sendDtmf } from './send-dtmf';
import { startStreaming } from './start-streaming';
import { transfer } from './transfer';

let fake: FakeTelnyx;
let client: TelnyxClient;
let call: FakeCall;

beforeAll(async () => {
  fake = await FakeTelnyx.start();
  fake.account.addApplication('http://127.0.0.1:1/hook');
  const { apiKey, key, url } = fake;
  const env = readEnv(workerEnv({ databaseUrl: 'postgres://x', redisUrl: 'redis://x' }, { INNLINE_TELNYX_URL: url }));
  client = telnyxClient({ id: 'c', hotelId: 'h', apiKey, publicKey: key.publicKey, applicationId: '' }, env);
});
afterAll(() => fake.stop());
beforeEach(() => {
  fake.failing = () => null;
  call = fake.callIn({ from: '+34600111222', to: '+34971000001' });
});

const clientState = btoa('state');
const streamUrl = 'ws://127.0.0.1:1/stream';
const COMMANDS: [string, (id: string, commandId: string) => Promise<Done>][] = [
  ['answer', (id, commandId) => answer(client, { id, commandId, clientState, streamUrl })],
  ['streaming_start', (id, commandId) => startStreaming(client, { id, commandId, clientState, streamUrl, token: 't' })],
  ['send_dtmf', (id, commandId) => sendDtmf(client, id, '12ww#', commandId)],
  ['transfer', (id, commandId) => transfer(client, { id, to: '+34971777777', commandId })],
  ['reject', (id, commandId) => reject(client, id, commandId)],
  ['hangup', (id, commandId) => hangUp(client, id, commandId)],
];

it.each(COMMANDS)(
  '%s: done, once however often it is sent, and no fault when the call is over',
  async (action, run) => {
    if (action === 'streaming_start') call.state = 'active';
    expect(await run(call.id, 'one')).toBe('done');
    const over = ['reject', 'hangup'].includes(action);
    expect(await run(call.id, 'one')).toBe(over ? 'ended' : 'done');
    expect(call.commands.map((command) => command.action)).toEqual([action]);
    call.hangUp();
    expect(await run(call.id, 'two')).toBe('ended');
    expect(await run('v3:never-was', 'three')).toBe('ended');
  },
);

it.each(COMMANDS)('%s: goes through a moment of trouble at Telnyx, and tells of a lasting one', async (action, run) => {
  if (action === 'streaming_start') call.state = 'active';
  let troubles = 1;
  fake.failing = () => (troubles-- > 0 ? new Problem(500, '10007', 'Unexpected error') : null);
  expect(await run(call.id, 'one')).toBe('done');
  fake.failing = () => new Problem(401, '10009', 'Authentication failed');
  await expect(run(call.id, 'two')).rejects.toMatchObject({ status: 401 });
});
