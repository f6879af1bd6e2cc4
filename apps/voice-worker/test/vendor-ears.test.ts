import { SYSTEM } from '@innline/db';
import { startDeepgramDouble } from '@innline/testkit/deepgram';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { resample } from '../src/media/dsp';
import { house } from './setup';
import { spoken } from './speak';
import { connectDeepgram, greetingFlow } from './vendors';

const vendor = await startDeepgramDouble();
const here = house({ env: { INNLINE_DEEPGRAM_URL: vendor.url } });
afterAll(() => vendor.stop());

const WORDS = 'I would like to book a room please';
/** What the double makes of it, so that it can be told who understood. */
const HEARD = 'we would love to book a room';
let lineId: string;
let say: Int16Array;
const ears = async () => (await here.worker.services.speechOf(here.hotel.hotel.id)).stt!;

beforeAll(async () => {
  await connectDeepgram(here.hotel);
  ({ lineId } = await here.publish(greetingFlow()));
  say = await spoken(here.worker.services.speech, WORDS);
  vendor.hears(resample(say, 16_000, 8_000), HEARD);
});
afterEach(() => vendor.misbehave(null));

async function askForARoom() {
  const caller = await here.call(lineId, { callerNumber: '+34971120001' });
  await caller.at('menu');
  const prompt = await caller.event('prompt.started');
  await caller.event('prompt.finished', ({ effect }) => effect === prompt.effect);
  await caller.speak(say);
  expect(await caller.event('choice.made', () => true, 25_000)).toMatchObject({ port: 'rooms', by: 'speech' });
  expect((await caller.event('call.ended')).outcome).toBe('rooms');
  return caller.events.flatMap((event) =>
    event.type === 'transcript.final' && event.speaker === 'caller' ? [event.text] : [],
  );
}

describe('a hotel with ears of its own', () => {
  it('understands by them what the step accepts, and says so to them', async () => {
    expect(await askForARoom()).toEqual([HEARD]);
    expect(vendor.breaches).toEqual([]);
    const [socket] = vendor.sockets;
    expect(socket).toMatchObject({ version: 'v1', model: 'nova-3', language: 'en', sampleRate: 8_000 });
    expect(socket!.keyterms).toEqual(expect.arrayContaining(['reservations', 'book a room', 'massage']));
    expect(socket!.bytes).toBeGreaterThan(8_000);
  });

  it.each([
    { kind: 'refuse', status: 402 } as const,
    { kind: 'hang' } as const,
    { kind: 'stall' } as const,
    { kind: 'garbage' } as const,
    { kind: 'close' } as const,
  ])('understands all the same after %j: nobody is asked again', async (fault) => {
    vendor.misbehave(fault);
    const said = await askForARoom();
    expect(said).toEqual([expect.stringContaining('book a room')]);
    expect(said).not.toEqual([HEARD]);
    vendor.misbehave(null);
    await vi.waitUntil(async () => (await ears()).languages().then((tags) => tags.includes('es')), { timeout: 30_000 });
  });

  it('is understood by the local ears when the account is gone, from the next call on', async () => {
    const { connections } = here.hotel.db;
    for (const { id } of await connections.list()) {
      await connections.remove({ id, by: SYSTEM });
    }
    here.worker.services.accounts.forget(here.hotel.hotel.id);
    const asked = vendor.asked;
    expect(await askForARoom()).toEqual([expect.stringContaining('book a room')]);
    expect(vendor.asked).toBe(asked);
  });
});
