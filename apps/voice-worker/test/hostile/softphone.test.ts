import { connect } from 'node:net';
import { smallFlow } from '@innline/testkit/worker';
import { beforeAll, expect, it } from 'vitest';
import { house } from '../setup';

const here = house();
let lineId: string;
beforeAll(async () => {
  lineId = (await here.publish(smallFlow())).lineId;
});

const bad = async (why: string) => {
  const metric = await here.worker.services.metrics.badFrames.get();
  return metric.values.find(({ labels }) => labels.why === why)?.value ?? 0;
};

it('frames of a wrong size are dropped, told about once, and the call goes on', async () => {
  const caller = await here.call(lineId);
  const before = await bad('size');
  for (const size of [0, 1, 320, 639, 641, 1_280, 60_000]) caller.sendRaw(Buffer.alloc(size, 7));
  const error = await caller.message('error');
  expect(error).toMatchObject({ code: 'bad_frame_size', message: expect.stringContaining('640 bytes') });
  await caller.at('menu');
  caller.press('1');
  expect((await caller.event('call.ended')).outcome).toBe('rooms');
  expect((await bad('size')) - before).toBe(7);
  expect(caller.messages.filter(({ type }) => type === 'error')).toHaveLength(1);
});

it('frames far faster than real time are dropped', async () => {
  const caller = await here.call(lineId, {}, { microphone: false });
  for (let i = 0; i < 1_000; i++) caller.sendRaw(Buffer.alloc(640));
  expect(await caller.message('error')).toMatchObject({ code: 'bad_frame_rate' });
  caller.press('1');
  await caller.event('choice.made');
  caller.hangUp();
  await caller.ended;
});

it.each([
  ['no JSON', '{'],
  ['nothing', ''],
  ['a number', '42'],
  ['null', 'null'],
  ['an unknown type', '{"type":"reboot"}'],
  ['a key that is none', '{"type":"digit","digit":"12"}'],
  ['a text that is too long', JSON.stringify({ type: 'text', text: 'x'.repeat(501) })],
  ['a prototype', '{"__proto__":{"type":"hangup"}}'],
  ['a deep thing', `${'['.repeat(5_000)}${']'.repeat(5_000)}`],
])('%s as a message is answered with an error, and the call goes on', async (_, text) => {
  const caller = await here.call(lineId);
  caller.sendRaw(text);
  expect(await caller.message('error')).toMatchObject({ code: 'bad_message' });
  caller.press('1');
  await caller.event('choice.made');
  caller.hangUp();
  await caller.ended;
});

it('a message beyond 64 KB ends that call only', async () => {
  const [hostile, other] = await Promise.all([here.call(lineId), here.call(lineId)]);
  hostile.sendRaw(Buffer.alloc(70_000));
  expect(await hostile.ended).toBe('closed');
  await other.at('menu');
  other.press('1');
  expect((await other.event('call.ended')).outcome).toBe('rooms');
});

it('survives a client that speaks no WebSocket', async () => {
  const talk = (bytes: string) =>
    new Promise<string>((resolve) => {
      const socket = connect(here.worker.port, '127.0.0.1', () => socket.write(bytes));
      let answer = '';
      socket.on('data', (chunk) => {
        answer += chunk;
      });
      socket.on('close', () => resolve(answer));
      socket.on('error', () => resolve(answer));
      socket.setTimeout(3_000, () => socket.destroy());
    });
  expect(
    await talk('GET /voice/webrtc HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n'),
  ).toContain('401');
  expect(await talk('GET /nowhere HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n')).toContain(
    '404',
  );
  expect(await talk('\u0000\u0001garbage\r\n\r\n')).toContain('400');
  expect((await fetch(`${here.http}/health`)).status).toBe(200);
});
