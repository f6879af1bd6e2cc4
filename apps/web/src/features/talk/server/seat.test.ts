import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { forHotel, SYSTEM } from '@innline/db';
import { InternalClaims } from '@innline/shared';
import { verifyToken } from '@innline/shared/server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { env } from '@/env';
import { as, type House, house, member, testApp } from '@/testing/app';

let worker: Server;
let asked: { url: string | undefined; authorization: string; body: string }[] = [];
let answer: { status: number; body: object };

beforeAll(async () => {
  worker = createServer(async (request: IncomingMessage, response) => {
    const authorization = (request.headers.authorization ?? '').replace('Bearer ', '');
    asked.push({ url: request.url, authorization, body: await text(request) });
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => worker.listen(0, '127.0.0.1', resolve));
  process.env.WORKER_URL = `http://127.0.0.1:${(worker.address() as AddressInfo).port}`;
});
testApp();
afterAll(() => worker.close());

let here: House;
beforeAll(async () => {
  here = await house();
});
const seatOf = (hotelId: string) => ({ hotelId, talkToken: 'a-talk-token' });

it('a hotel without LiveKit needs no room, and nobody is asked', async () => {
  asked = [];
  const { talk } = await as(await member(here, 'agent'));
  expect(await talk.seat(seatOf(here.hotel.id))).toBeNull();
  expect(asked).toEqual([]);
});

it('a hotel with LiveKit gets a room for the token, in the name of who asks; its failure is told', async () => {
  const connected = await house('Hotel with LiveKit');
  const settings = { url: 'wss://lk.example.com', apiKey: 'key', sipHost: '' };
  const connection = { vendor: 'livekit', name: 'LiveKit', settings, secrets: { apiSecret: 'secret' }, by: SYSTEM };
  await forHotel(connected.hotel.id).connections.create(connection);
  const jon = await member(connected, 'agent');
  const { talk } = await as(jon);
  const seat = { url: 'wss://lk.example.com', token: 'room-token' };
  asked = [];
  answer = { status: 201, body: { seat: { ...seat, room: 'call-1', callId: '1' } } };
  expect(await talk.seat(seatOf(connected.hotel.id))).toEqual(seat);
  expect(asked).toMatchObject([{ url: '/voice/livekit/seats', body: '{"talkToken":"a-talk-token"}' }]);
  const options = { secret: env().INNLINE_SECRET, purpose: 'internal' as const, now: Date.now() };
  const claims = verifyToken(asked[0]!.authorization, InternalClaims, options);
  expect(claims).toMatchObject({ hotelId: connected.hotel.id, role: 'agent', userId: jon.id });
  answer = { status: 403, body: { detail: 'This token was used already.' } };
  await expect(talk.seat(seatOf(connected.hotel.id))).rejects.toThrow('This token was used already.');
  const viewer = await as(await member(connected, 'viewer'));
  await expect(viewer.talk.seat(seatOf(connected.hotel.id))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  // another hotel's member sees no such hotel
  const stranger = await as(here.owner);
  await expect(stranger.talk.seat(seatOf(connected.hotel.id))).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
