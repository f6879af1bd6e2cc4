import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { InternalClaims } from '@innline/shared';
import { verifyToken } from '@innline/shared/server';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { as, type House, house, member, testApp } from '@/testing/app';

let worker: Server;
let answer: { status: number; body: unknown };
let asked: { method: string; path: string; token: string; body: string }[] = [];
let here: House;

/** Stands in for the voice worker: remembers what it was asked. */
testApp();
beforeAll(async () => {
  worker = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const token = request.headers.authorization!.replace('Bearer ', '');
    asked.push({ method: request.method!, path: request.url!, token, body: Buffer.concat(chunks).toString() });
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => worker.listen(0, '127.0.0.1', resolve));
  process.env.WORKER_URL = `http://127.0.0.1:${(worker.address() as AddressInfo).port}`;
  here = await house();
});
afterAll(() => new Promise((resolve) => worker.close(resolve)));
beforeEach(() => {
  asked = [];
});

const ofUs = async () => (await as(here.owner)).flowEditor;
const wanted = () => ({ hotelId: here.hotel.id, name: 'Summer', wav: 'UklGRg==' });

it('keeps a recording in the member’s name, and gives the name it has in the flow', async () => {
  answer = { status: 201, body: { audio: 'summer-1.wav', seconds: 2 } };
  expect(await (await ofUs()).storeAudio(wanted())).toEqual({ audio: 'summer-1.wav', seconds: 2 });
  expect(asked).toMatchObject([{ method: 'POST', path: '/voice/prompts/audio' }]);
  expect(JSON.parse(asked[0]!.body)).toEqual({ name: 'Summer', wav: 'UklGRg==' });
  const options = { secret: process.env.INNLINE_SECRET!, purpose: 'internal', now: Date.now() } as const;
  expect(verifyToken(asked[0]!.token, InternalClaims, options)).toMatchObject({
    hotelId: here.hotel.id,
    userId: here.owner.id,
    role: 'owner',
  });
});

it('says what the worker says of a file that callers could not hear', async () => {
  answer = { status: 422, body: { detail: 'There is no sound in this file.' } };
  await expect((await ofUs()).storeAudio(wanted())).rejects.toThrow('There is no sound in this file.');
});

it('asks the worker nothing for those who may not, or without a sound', async () => {
  const viewer = (await as(await member(here, 'viewer'))).flowEditor;
  await expect(viewer.storeAudio(wanted())).rejects.toThrow();
  const stranger = (await as((await house('Hotel Boreal')).owner)).flowEditor;
  await expect(stranger.storeAudio(wanted())).rejects.toThrow();
  await expect(stranger.recordings({ hotelId: here.hotel.id })).rejects.toThrow();
  for (const wrong of [{ wav: '' }, { name: ' ' }, { wav: 'A'.repeat(3_000_001) }])
    await expect((await ofUs()).storeAudio({ ...wanted(), ...wrong })).rejects.toThrow();
  expect(asked).toEqual([]);
});

it('names the hotel’s recordings with their lengths, to viewers too', async () => {
  answer = { status: 200, body: { recordings: ['summer-1.wav'], seconds: { 'summer-1.wav': 7.5 } } };
  const viewer = (await as(await member(here, 'viewer'))).flowEditor;
  expect(await viewer.recordings({ hotelId: here.hotel.id })).toEqual({ 'summer-1.wav': 7.5 });
});

it.each([
  [503, { detail: 'no' }],
  [200, { recordings: 7 }],
])('knows none where the worker answers %i %j: nobody is warned for nothing', async (status, body) => {
  answer = { status, body };
  expect(await (await ofUs()).recordings({ hotelId: here.hotel.id })).toBeNull();
});
