import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { fromUlaw, toUlaw } from '@innline/testkit/telnyx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { createMetrics } from '../metrics';
import { encodeAlaw } from './codecs';
import type { CallMedia } from './contract';
import { telnyxMedia } from './telnyx';
import { telnyxStream } from './telnyx-stream';

let server: WebSocketServer;
beforeAll(async () => {
  server = new WebSocketServer({ port: 0, host: '127.0.0.1', maxPayload: 1024 * 1024 });
  await once(server, 'listening');
});
afterAll(() => server.close());

const START = {
  event: 'start',
  sequence_number: '1',
  stream_id: 's1',
  start: { call_control_id: 'v3:x', media_format: { encoding: 'PCMU', sample_rate: 8_000, channels: 1 } },
};
const TONE = Int16Array.from({ length: 320 }, (_, i) => 8_000 * Math.sin(i / 4));

/** Telnyx on one side, a call's end on the other. */
async function line(start: object | null = START) {
  const metrics = createMetrics();
  const log: string[] = [];
  const frames: Int16Array[] = [];
  const arrived = once(server, 'connection') as Promise<[WebSocket]>;
  const far = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const [socket] = await arrived;
  const told: Record<string, unknown>[] = [];
  far.on('message', (data) => told.push(JSON.parse(data.toString())));
  if (far.readyState !== WebSocket.OPEN) await once(far, 'open');
  const say = (message: unknown) => far.send(typeof message === 'string' ? message : JSON.stringify(message));
  const stream = telnyxStream(socket, metrics);
  const media: CallMedia = telnyxMedia(
    stream,
    { lost: (id) => void log.push(`lost ${id}`), closed: (reason) => void log.push(`closed ${reason}`) },
    metrics,
  );
  media.handle({
    frame: (pcm) => void frames.push(pcm),
    digit: (digit, source) => void log.push(`digit ${digit} ${source}`),
    text() {},
    mark: (name) => void log.push(`mark ${name}`),
    closed: (why) => void log.push(`hangs up: ${why}`),
  });
  if (start) say(start);
  const bad = async () =>
    Object.fromEntries(
      (await metrics.badFrames.get()).values.map(({ labels, value }) => [String(labels.why), value] as const),
    );
  return { far, say, media, stream, log, frames, told, bad };
}
const chunk = (number: number, payload: Buffer = toUlaw(TONE)) => ({
  event: 'media',
  sequence_number: `${number}`,
  stream_id: 's1',
  media: { track: 'inbound', chunk: `${number}`, timestamp: `${number * 20}`, payload: payload.toString('base64') },
});
/** Everything sent before it has been read. */
async function settled({ say, log }: Awaited<ReturnType<typeof line>>): Promise<void> {
  const name = `settled ${log.length}`;
  say({ event: 'mark', mark: { name } });
  await expect.poll(() => log).toContain(`mark ${name}`);
}

describe('a media stream of Telnyx', () => {
  it('carries audio, keys, marks and clears both ways', async () => {
    const here = await line();
    expect((await here.stream.started).start.call_control_id).toBe('v3:x');
    for (let i = 1; i <= 10; i++) here.say(chunk(i));
    here.say({ event: 'dtmf', sequence_number: '11', stream_id: 's1', dtmf: { digit: '#' } });
    await settled(here);
    expect(here.frames.length).toBeGreaterThanOrEqual(9);
    expect(here.frames.every(({ length }) => length === 320)).toBe(true);
    expect(here.log[0]).toBe('digit # carrier');
    for (let i = 0; i < 5; i++) here.media.send(TONE);
    here.media.mark('m');
    here.media.clear();
    await expect.poll(() => here.told.length).toBe(7);
    const sent = here.told.slice(0, 5) as { event: string; media: { payload: string } }[];
    expect(sent.every(({ media }) => Buffer.from(media.payload, 'base64').length === 160)).toBe(true);
    const loudest = Math.max(...fromUlaw(Buffer.from(sent[4]!.media.payload, 'base64')));
    expect(loudest).toBeGreaterThan(6_000);
    expect(here.told.slice(5)).toEqual([{ event: 'mark', mark: { name: 'm' } }, { event: 'clear' }]);
    here.far.terminate();
  });

  it('hears the same whether frames come in order, out of order or doubled', async () => {
    const rising = Array.from({ length: 30 }, (_, i) => chunk(i + 1, Buffer.alloc(160, 0x80 + i)));
    const heard = [];
    for (const arrange of [
      (frames: typeof rising) => frames,
      (frames: typeof rising) => frames.flatMap((frame, i) => (i % 2 ? [frame, frames[i - 1]!] : [])),
      (frames: typeof rising) => frames.flatMap((frame) => [frame, frame, frame]),
    ]) {
      const here = await line();
      for (const frame of arrange(rising)) here.say(frame);
      await settled(here);
      heard.push(here.frames.map((pcm) => pcm[160]));
      here.far.terminate();
    }
    expect(heard[0]!.length).toBeGreaterThanOrEqual(29);
    // the first pair came the wrong way round: its first half was too late
    expect(heard[1]!.slice(-20)).toEqual(heard[0]!.slice(-20));
    expect(heard[2]).toEqual(heard[0]);
  });

  it('tells a hang-up from a lost connection, once', async () => {
    const stopped = await line();
    stopped.say({ event: 'stop', stream_id: 's1', stop: { call_control_id: 'v3:x' } });
    await expect.poll(() => stopped.log).toEqual(['hangs up: hangup']);
    const lost = await line();
    await lost.stream.started;
    lost.far.terminate();
    await expect.poll(() => lost.log).toEqual(['lost s1', 'hangs up: lost']);
    lost.media.close('moved');
    lost.media.close('again');
    expect(lost.log.at(-1)).toBe('closed moved');
    const ours = await line();
    await ours.stream.started;
    ours.media.close('completed');
    await once(ours.far, 'close');
    expect(ours.log).toEqual(['closed completed']);
  });

  it('reads A-law, too; of another codec only the keys', async () => {
    const format = (encoding: string, sample_rate = 8_000) => ({
      ...START,
      start: { ...START.start, media_format: { encoding, sample_rate, channels: 1 } },
    });
    const alaw = await line(format('PCMA'));
    const narrow = Int16Array.from({ length: 160 }, (_, i) => TONE[2 * i]!);
    for (let i = 1; i <= 5; i++) alaw.say(chunk(i, Buffer.from(encodeAlaw(narrow))));
    await settled(alaw);
    expect(Math.max(...alaw.frames.at(-1)!)).toBeGreaterThan(6_000);
    const wide = await line(format('G722', 16_000));
    wide.say(chunk(1));
    wide.say({ event: 'dtmf', dtmf: { digit: '5' } });
    await settled(wide);
    expect(wide.frames).toEqual([]);
    expect(wide.log[0]).toBe('digit 5 carrier');
    expect(await wide.bad()).toEqual({ codec: 1 });
    for (const { far } of [alaw, wide]) far.terminate();
  });
});

describe('what no Telnyx would send', () => {
  it('is dropped and counted, and what is right is still heard', async () => {
    const here = await line();
    const wild: unknown[] = [
      ...['', '{', 'null', '[]', '5', '"media"', '{"event":"media"}', '{"event":"media","media":{}}'],
      ...[{ event: 'nothing' }, { event: 'dtmf', dtmf: { digit: 'A' } }, { event: 'dtmf', dtmf: {} }],
      { event: 'dtmf', dtmf: { digit: '12' } },
      ...[chunk(-1), chunk(Number.NaN), chunk(1, Buffer.alloc(0)), chunk(2, Buffer.alloc(200_000))],
      { event: 'media', media: { chunk: '3', payload: '%%%' } },
      { event: 'media', media: { chunk: '4', payload: 7 } },
      { ...START, stream_id: 'another' },
      { event: 'error', payload: { code: 100_002, title: 'x' } },
      { event: 'mark', mark: { name: 'x'.repeat(5_000) } },
      JSON.stringify({ event: 'mark', mark: { name: 'x' } }).slice(0, -1),
    ];
    for (const message of wild) here.say(message);
    here.far.send(Buffer.from([1, 2, 3]), { binary: true });
    for (let i = 100; i < 110; i++) here.say(chunk(i));
    await settled(here);
    expect(here.frames.length).toBeGreaterThanOrEqual(9);
    expect(here.log.filter((entry) => entry.startsWith('digit'))).toEqual([]);
    const bad = await here.bad();
    expect(bad.message).toBeGreaterThan(10);
    expect(bad).toMatchObject({ doubled: 1, vendor: 1, digit: 2 });
    here.far.terminate();
  });

  it('a message of 5 MB ends the stream and nothing else', async () => {
    const here = await line();
    await here.stream.started;
    here.far.on('error', () => {});
    here.say('x'.repeat(5 * 1024 * 1024));
    await expect.poll(() => here.log).toEqual(['lost s1', 'hangs up: lost']);
  });

  it('audio faster than real time is dropped beyond a burst', async () => {
    const here = await line();
    for (let i = 1; i <= 1_000; i++) here.say(chunk(i));
    await settled(here);
    expect(here.frames.length).toBeLessThan(400);
    expect((await here.bad()).rate).toBeGreaterThan(500);
    here.far.terminate();
  });

  it('a stream that does not say whose it is is none', async () => {
    const here = await line(null);
    here.say(chunk(1));
    here.far.close();
    await expect(here.stream.started).rejects.toMatchObject({ code: 'unavailable' });
    expect(here.frames).toEqual([]);
  });
});
