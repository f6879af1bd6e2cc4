import { createLogger } from '@innline/shared/server';
import { DEEPGRAM_TEST_KEY } from '@innline/testkit/deepgram';
import { ELEVENLABS_TEST_KEY } from '@innline/testkit/elevenlabs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TtsProvider } from '../adapters/tts/contract';
import type { Account } from '../data/accounts';
import type { Speech } from '../services';
import { writtenDown } from './in-order/watch.fixture';
import { HotelSpeech } from './of-hotel';

const tts: TtsProvider = {
  ...{ id: 'local', languages: async () => ['en'], close: async () => {} },
  voices: async () => [{ id: 'slt', name: 'Susan', language: 'en' }],
  async *synthesize() {
    yield { pcm: new Int16Array(160), sampleRate: 16_000 };
  },
};
const local: Speech = { tts, stt: null, createVad: () => null, close: async () => {} };
const ids = { id: 'c', hotelId: 'h' };
const voice: Account<'elevenlabs'> = {
  ...{
    ...ids,
    region: 'eu',
    model: 'eleven_flash_v2_5',
    transport: 'stream',
    voiceId: 'v',
    apiKey: ELEVENLABS_TEST_KEY,
  },
};
const ears: Account<'deepgram'> = { ...ids, region: 'eu', model: 'nova-3', apiKey: DEEPGRAM_TEST_KEY };

let accounts: { deepgram?: Account<'deepgram'>; elevenlabs?: Account<'elevenlabs'> };
let broken: 'away' | 'hangs' | null;
let voices: string[];
let hotels: HotelSpeech;
beforeEach(() => {
  accounts = {};
  broken = null;
  voices = [];
  const of = async (_: string, vendor: string) => {
    if (broken === 'away') throw new Error('PostgreSQL is away');
    if (broken === 'hangs') await new Promise(() => {});
    return (accounts as Record<string, unknown>)[vendor] ?? null;
  };
  hotels = new HotelSpeech({
    ...{ local, env: {}, watch: writtenDown().watch, log: createLogger('test', 'silent') },
    accounts: { of: of as never },
    onVoice: (hotelId) => voices.push(hotelId),
  });
});
afterEach(() => hotels.close());

describe('the engines of a hotel', () => {
  it('are the worker’s where nothing is connected', async () => {
    expect(await hotels.of('h')).toBe(local);
    expect(voices).toEqual([]);
  });

  it('are its vendors’, each where it is connected, and the worker’s behind them', async () => {
    accounts = { elevenlabs: voice };
    const speech = await hotels.of('h');
    expect([speech.tts!.id, speech.stt]).toEqual(['elevenlabs>local', null]);
    expect(speech.tts!.who!({})).toBe('elevenlabs/eleven_flash_v2_5/v');
    expect(speech.tts!.who!({ voice: 'slt' })).toBe('local');
    accounts = { deepgram: ears };
    const other = await hotels.of('other');
    expect([other.tts, other.stt!.id]).toEqual([tts, 'deepgram/nova-3']);
  });

  it('stay the same as long as the account does, also for two calls at once', async () => {
    accounts = { elevenlabs: voice, deepgram: ears };
    const [a, b] = await Promise.all([hotels.of('h'), hotels.of('h')]);
    expect(a).toBe(b);
    expect(await hotels.of('h')).toBe(a);
    expect(voices).toEqual(['h']);
  });

  it('change with the account, and the hotel’s prompts are made again', async () => {
    accounts = { elevenlabs: voice };
    const before = await hotels.of('h');
    accounts = { elevenlabs: { ...voice, voiceId: 'another' } };
    const after = await hotels.of('h');
    expect(after).not.toBe(before);
    expect(after.tts!.who!({})).not.toBe(before.tts!.who!({}));
    expect(voices).toEqual(['h', 'h']);
    accounts = {};
    expect((await hotels.of('h')).tts).toBe(tts);
  });

  it.each(['away', 'hangs'] as const)('are as they were while PostgreSQL %s', async (how) => {
    accounts = { elevenlabs: voice };
    const before = await hotels.of('h');
    broken = how;
    expect(await hotels.of('h')).toBe(before);
    expect(await hotels.of('never seen')).toBe(local);
  });
});
