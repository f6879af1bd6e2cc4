import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { InternalClaims } from '@innline/shared';
import { verifyToken } from '@innline/shared/server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type House, house, type Person, person, testApp } from '@/testing/app';
import { promptAudio } from './prompt-audio';
import { promptPreview } from './prompt-preview';

let worker: Server;
let asked: IncomingMessage[] = [];
let status = 200;
let here: House;

/** Stands in for the voice worker: remembers what it was asked. */
const startWorker = async () => {
  worker = createServer((request, response) => {
    asked.push(request);
    response.writeHead(status, { 'content-type': 'audio/wav' }).end('RIFF');
  });
  await new Promise<void>((resolve) => worker.listen(0, '127.0.0.1', resolve));
  process.env.WORKER_URL = `http://127.0.0.1:${(worker.address() as AddressInfo).port}`;
};

testApp();
beforeAll(async () => {
  await startWorker();
  here = await house();
});
afterAll(() => new Promise((resolve) => worker.close(resolve)));

function hear(who: Person | null, query: Record<string, string>) {
  asked = [];
  const url = `http://localhost/api/prompts/preview?${new URLSearchParams(query)}`;
  return promptPreview(new Request(url, { headers: who?.headers }));
}
const prompt = () => ({ hotelId: here.hotel.id, text: 'Good evening & welcome', language: 'en', voice: 'slt' });

it('answers what the worker says, asked in the member’s name', async () => {
  const answer = await hear(here.owner, prompt());
  expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([200, 'audio/wav', 'RIFF']);
  const url = new URL(asked[0]!.url!, 'http://worker');
  expect(url.pathname).toBe('/voice/prompts/preview');
  expect(Object.fromEntries(url.searchParams)).toEqual({
    text: 'Good evening & welcome',
    language: 'en',
    voice: 'slt',
  });
  const token = asked[0]!.headers.authorization!.replace('Bearer ', '');
  const options = { secret: process.env.INNLINE_SECRET!, purpose: 'internal', now: Date.now() };
  expect(verifyToken(token, InternalClaims, options)).toMatchObject({ hotelId: here.hotel.id, userId: here.owner.id });
  expect(asked[0]!.headers.cookie).toBeUndefined();
});

it('asks nobody for strangers, for other hotels, or for nothing', async () => {
  expect((await hear(null, prompt())).status).toBe(401);
  expect((await hear(await person(), prompt())).status).toBe(404);
  expect((await hear(here.owner, { ...prompt(), text: '  ' })).status).toBe(400);
  expect((await hear(here.owner, { ...prompt(), text: 'x'.repeat(5_001) })).status).toBe(400);
  expect(asked).toEqual([]);
});

it('lets members hear a recording that a step plays, and nobody else', async () => {
  const hearKept = (who: Person | null, query: Record<string, string>) => {
    asked = [];
    const url = `http://localhost/api/prompts/audio?${new URLSearchParams(query)}`;
    return promptAudio(new Request(url, { headers: who?.headers }));
  };
  const wanted = () => ({ hotelId: here.hotel.id, audio: 'welcome.wav' });
  expect(await (await hearKept(here.owner, wanted())).text()).toBe('RIFF');
  expect(asked[0]!.url).toBe('/voice/prompts/audio/welcome.wav');
  await hearKept(here.owner, { ...wanted(), audio: '../secret' });
  expect(asked[0]!.url).toBe('/voice/prompts/audio/..%2Fsecret');
  expect((await hearKept(null, wanted())).status).toBe(401);
  expect((await hearKept(await person(), wanted())).status).toBe(404);
  expect((await hearKept(here.owner, { hotelId: here.hotel.id })).status).toBe(400);
  expect(asked).toEqual([]);
  status = 404;
  expect((await hearKept(here.owner, wanted())).status).toBe(404);
  status = 200;
});

it('says so when the worker cannot, or is not there', async () => {
  status = 500;
  expect((await hear(here.owner, prompt())).status).toBe(502);
  status = 200;
  await new Promise((resolve) => worker.close(resolve));
  worker.closeAllConnections();
  expect((await hear(here.owner, prompt())).status).toBe(503);
  await startWorker();
});
