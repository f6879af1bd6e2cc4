import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { testApp } from '@/testing/app';
import { speechOf } from './voices';

let worker: Server;
let answer: { status: number; body: string };
let path = '';

testApp();
beforeAll(async () => {
  worker = createServer((request, response) => {
    path = request.url ?? '';
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
  });
  await new Promise<void>((resolve) => worker.listen(0, '127.0.0.1', resolve));
  process.env.WORKER_URL = `http://127.0.0.1:${(worker.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => worker.close(resolve)));
beforeEach(() => {
  const voices = [
    { id: 'a', name: 'Marina', language: 'es' },
    { id: 'b', name: 'Ada', language: 'mul' },
    { id: 'c', name: 'Odd', language: 'not a tag!' },
  ];
  answer = { status: 200, body: JSON.stringify({ voices, ears: ['en', 'es'] }) };
});

const claims = { hotelId: 'h', role: 'manager', userId: 'u', userName: 'Ana' } as const;

it('names the voices of the hotel with their language, and what it understands', async () => {
  expect(await speechOf(claims)).toEqual({
    voices: [
      { id: 'a', name: 'Marina · Spanish', language: 'es' },
      { id: 'b', name: 'Ada · many languages', language: 'mul' },
      { id: 'c', name: 'Odd · not a tag!', language: 'not a tag!' },
    ],
    ears: ['en', 'es'],
  });
  expect(path).toBe('/voice/voices');
});

it.each([
  [500, '{}'],
  [200, 'no JSON'],
  [200, '{"voices":[{"id":1}]}'],
])('knows neither where the worker answers %i %s', async (status, body) => {
  answer = { status, body };
  expect(await speechOf(claims)).toEqual({ voices: [] });
});
