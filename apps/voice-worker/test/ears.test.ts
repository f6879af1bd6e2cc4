import { startDeepgramDouble } from '@innline/testkit/deepgram';
import { createApiKeyRow, flowOf } from '@innline/testkit/worker';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { earsOf } from '../src/speech/ears-of';
import { house } from './setup';
import { connectDeepgram } from './vendors';

const vendor = await startDeepgramDouble();
const here = house({ env: { INNLINE_DEEPGRAM_URL: vendor.url } });
afterAll(() => vendor.stop());

const menu = {
  prompt: { es: '¿Qué desea?' },
  options: [{ id: 'rooms', digit: '1', label: 'Rooms', phrases: { es: ['reservas'] } }],
};
let lineId: string;
beforeAll(async () => {
  const end = (id: string) => ({ id, type: 'hangup', config: { text: { es: 'Adiós.' }, outcome: id } });
  const ports = ['no_input', 'no_match', 'operator'].map((port) => `menu.${port} > lost`);
  const nodes = [
    { id: 'start', type: 'trigger' },
    { id: 'menu', type: 'menu', config: menu },
    end('rooms'),
    end('lost'),
  ];
  ({ lineId } = await here.publish({
    ...flowOf(nodes, ['start.start > menu', 'menu.rooms > rooms', ...ports]),
    languages: ['es'],
  }));
});

async function asked(): Promise<string> {
  const caller = await here.call(lineId);
  await caller.at('menu');
  const { text } = await caller.event('prompt.started');
  caller.press('1');
  expect((await caller.event('call.ended')).outcome).toBe('rooms');
  return text;
}

it('callers whose language nobody understands are told what to press, until the hotel has ears for it', async () => {
  const key = await createApiKeyRow(here.hotel.hotel.id, 'viewer');
  const ears = async () => {
    const answer = await fetch(`${here.http}/voice/voices`, { headers: { authorization: `Bearer ${key}` } });
    return ((await answer.json()) as { ears: string[] }).ears;
  };
  expect(await ears()).toEqual(['en', 'fr']);
  expect(await asked()).toBe(
    '¿Qué desea? Por favor, use las teclas de su teléfono. Para reservas, pulse 1. Para hablar con una persona, pulse 0.',
  );
  await connectDeepgram(here.hotel);
  await expect.poll(ears, { timeout: 10_000 }).toContain('es');
  expect(await asked()).toBe('¿Qué desea?');
});

it('ears are named by base languages, once each; none where there are none or they do not answer', async () => {
  const stt = (languages: () => Promise<string[]>) => earsOf({ stt: { languages } });
  expect(await stt(async () => ['en-US', 'en', 'pt-BR'])).toEqual(['en', 'pt']);
  expect(await stt(() => Promise.reject(new Error('away')))).toEqual([]);
  expect(await earsOf({ stt: null })).toEqual([]);
});
