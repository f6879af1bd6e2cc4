import { createLogger } from '@innline/shared/server';
import { DEEPGRAM_TEST_KEY, type DeepgramDouble, startDeepgramDouble } from '@innline/testkit/deepgram';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Expectation, SttProvider } from '../../adapters/stt/contract';
import { createDeepgramStt } from '../../adapters/stt/deepgram';
import { createLocalStt } from '../../adapters/stt/local';
import { speakAsCaller } from '../../adapters/stt/local/speak.fixture';
import { Breaker } from '../breaker';
import { createSpeechPool } from '../pool';
import { probeStt } from '../probes';
import { listenInOrder } from './stt';
import { writtenDown } from './watch.fixture';

const pool = createSpeechPool({ size: 1 });
const MENU: Expectation[] = [
  { kind: 'phrases', options: ['reservations', 'front desk'].map((phrase) => ({ id: phrase, phrases: [phrase] })) },
];

let vendor: DeepgramDouble;
let local: SttProvider;
let spoken: Int16Array;
beforeAll(async () => {
  vendor = await startDeepgramDouble();
  local = createLocalStt(pool);
  spoken = await speakAsCaller('reservations');
  // so that it can be told who understood
  vendor.hears(spoken, 'i would like reservations');
});
afterAll(async () => {
  await vendor.stop();
  await pool.close();
});

function order(firstProbeMs = 60_000) {
  const engine = createDeepgramStt({ region: 'eu', model: 'nova-3', apiKey: DEEPGRAM_TEST_KEY }, vendor.url);
  const log = createLogger('test', 'silent');
  const breaker = new Breaker('deepgram', { probe: () => probeStt(engine), log, firstProbeMs });
  const { log: story, watch } = writtenDown();
  const places = [
    { engine, breaker },
    { engine: local, breaker: null },
  ];
  return { stt: listenInOrder(places, watch), breaker, story, close: () => engine.close() };
}
let here: ReturnType<typeof order>;
beforeEach(() => {
  here = order();
});
afterEach(async () => {
  vendor.misbehave(null);
  here.breaker.close();
  await here.close();
});
const hear = async (language = 'en') => {
  const session = here.stt.open({ language, expect: MENU });
  for (let at = 0; at < spoken.length; at += 160) session.write(spoken.subarray(at, at + 160));
  return session.finish();
};

describe('several ears as one', () => {
  it('are the vendor’s as long as it answers', async () => {
    expect((await hear()).text).toBe('i would like reservations');
  });

  it.each([
    [{ kind: 'refuse', status: 401 } as const, 'refused'],
    [{ kind: 'refuse', status: 402 } as const, 'refused'],
    [{ kind: 'refuse', status: 429 } as const, 'refused'],
    [{ kind: 'refuse', status: 500 } as const, 'unreachable'],
    [{ kind: 'hang' } as const, 'stalled'],
    [{ kind: 'stall' } as const, 'stalled'],
    [{ kind: 'slow', ms: 4_000 } as const, 'stalled'],
    [{ kind: 'garbage' } as const, 'nonsense'],
    [{ kind: 'wrong_format' } as const, 'nonsense'],
    [{ kind: 'close' } as const, 'unreachable'],
  ])('hear the whole utterance again after %j: none is lost', async (fault, reason) => {
    vendor.misbehave(fault);
    expect((await hear()).text).toBe('reservations');
    expect(here.story).toContain(`stt deepgram/nova-3 ${reason}`);
    expect(here.story).toContain('stt fell back from deepgram/nova-3');
    const asked = vendor.asked;
    // the next caller does not wait for it
    expect((await hear()).text).toBe('reservations');
    expect(vendor.asked).toBe(asked);
  });

  it.each([{ kind: 'refuse', status: 401 } as const, { kind: 'hang' } as const])(
    'begin to hear with the next engine in the pause after %j, and forget it when the caller goes on',
    async (fault) => {
      vendor.misbehave(fault);
      const session = here.stt.open({ language: 'en', expect: MENU });
      session.write(spoken);
      await session.pause!();
      const heard = () => here.story.filter((line) => line === 'stt local asked').length;
      expect(heard()).toBe(1);
      session.resume!();
      session.write(spoken);
      await session.pause!();
      expect(heard()).toBe(2);
      expect((await session.finish()).text).toMatch(/reservations/);
      expect(heard()).toBe(2);
    },
  );

  it('leave the next engine alone while the vendor answers in the pause', async () => {
    const session = here.stt.open({ language: 'en', expect: MENU });
    session.write(spoken);
    await session.pause!();
    expect((await session.finish()).text).toBe('i would like reservations');
    expect(here.story).not.toContain('stt local asked');
  });

  it('go back to the vendor once a probe has gone well', async () => {
    here.breaker.close();
    await here.close();
    here = order(50);
    vendor.misbehave({ kind: 'refuse', status: 503 });
    await hear();
    vendor.misbehave(null);
    await expect.poll(() => here.breaker.open, { timeout: 10_000 }).toBe(false);
    expect((await hear()).text).toBe('i would like reservations');
  });

  it('lose one utterance of a language that only the vendor understands, and then say that they do not understand it', async () => {
    expect(await here.stt.languages()).toContain('es');
    vendor.misbehave({ kind: 'refuse', status: 402 });
    await expect(hear('es')).rejects.toMatchObject({ reason: 'language_unsupported' });
    expect(await here.stt.languages()).not.toContain('es');
    expect(() => here.stt.open({ language: 'es', expect: MENU })).toThrow(
      expect.objectContaining({ reason: 'language_unsupported' }),
    );
  });

  it('end with the caller', async () => {
    const session = here.stt.open({ language: 'en', expect: MENU });
    session.write(spoken);
    session.cancel();
    await expect(session.finish()).rejects.toMatchObject({ reason: 'aborted' });
    expect(here.breaker.open).toBe(false);
  });
});
