import { createLogger } from '@innline/shared/server';
import { ELEVENLABS_TEST_KEY, type ElevenLabsDouble, startElevenLabsDouble } from '@innline/testkit/elevenlabs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AudioChunk, SpeechRequest, TtsProvider } from '../../adapters/tts/contract';
import { createElevenLabsTts } from '../../adapters/tts/elevenlabs';
import { Breaker } from '../breaker';
import { SpeechError } from '../errors';
import { probeTts } from '../probes';
import { speakInOrder } from './tts';
import { writtenDown } from './watch.fixture';

const SENTENCE = 'Good evening, and welcome to the Hotel Aurora. For reservations press one.';
/** How the double speaks: 65 ms a character at 16 kHz. */
const SAMPLES_PER_CHARACTER = 1_040;

let vendor: ElevenLabsDouble;
beforeAll(async () => {
  vendor = await startElevenLabsDouble();
});
afterAll(() => vendor.stop());

/** A local voice at 8 kHz that writes down what it says. */
function localVoice(languages = ['en']) {
  const said: SpeechRequest[] = [];
  const tts: TtsProvider = {
    ...{ id: 'local', languages: async () => languages, close: async () => {} },
    voices: async () => [{ id: 'slt', name: 'Susan', language: 'en' }],
    async *synthesize(req) {
      said.push(req);
      yield { pcm: new Int16Array(800), sampleRate: 8_000 };
    },
  };
  return { tts, said };
}

function order(local = localVoice(), firstProbeMs = 60_000) {
  const engine = createElevenLabsTts(
    { region: 'global', model: 'eleven_flash_v2_5', transport: 'stream', voiceId: '', apiKey: ELEVENLABS_TEST_KEY },
    vendor.url,
  );
  const log = createLogger('test', 'silent');
  const breaker = new Breaker('elevenlabs', { probe: () => probeTts(engine), log, firstProbeMs });
  const { log: story, watch } = writtenDown();
  const voicesOf = new Map([[local.tts, new Set(['slt'])]]);
  const places = [
    { engine, breaker },
    { engine: local.tts, breaker: null },
  ];
  return { tts: speakInOrder({ places, voicesOf, watch }), local, breaker, story };
}

let here: ReturnType<typeof order>;
beforeEach(() => {
  here = order();
});
afterEach(() => {
  vendor.misbehave(null);
  here.breaker.close();
});

const say = async (more: Partial<SpeechRequest> = {}, by = here.tts) => {
  const chunks: AudioChunk[] = [];
  for await (const chunk of by.synthesize({ text: SENTENCE, language: 'en', ...more })) chunks.push(chunk);
  return chunks;
};

describe('several voices as one', () => {
  it('is the vendor’s as long as it speaks', async () => {
    const chunks = await say();
    expect(new Set(chunks.map(({ by }) => by))).toEqual(new Set([here.tts.who!({})]));
    expect(here.local.said).toEqual([]);
  });

  it.each([
    [{ kind: 'refuse', status: 401 } as const, 'refused'],
    [{ kind: 'refuse', status: 402 } as const, 'refused'],
    [{ kind: 'refuse', status: 429 } as const, 'refused'],
    [{ kind: 'refuse', status: 500 } as const, 'unreachable'],
    [{ kind: 'hang' } as const, 'stalled'],
    [{ kind: 'slow', ms: 4_000 } as const, 'stalled'],
    [{ kind: 'garbage' } as const, 'nonsense'],
    [{ kind: 'empty' } as const, 'nonsense'],
    [{ kind: 'wrong_format' } as const, 'nonsense'],
    [{ kind: 'stall' } as const, 'stalled'],
    [{ kind: 'close' } as const, 'unreachable'],
  ])('goes on after %j, without a word twice or left out', async (fault, reason) => {
    vendor.misbehave(fault);
    const chunks = await say();
    expect(here.story).toContain(`tts elevenlabs ${reason}`);
    expect(here.breaker.open).toBe(true);
    expect(here.local.said.length).toBe(1);
    const theirs = chunks.filter(({ by }) => by !== 'local');
    const samples = theirs.reduce((sum, { pcm }) => sum + pcm.length, 0);
    const heard = SENTENCE.slice(0, Math.round(samples / SAMPLES_PER_CHARACTER));
    expect(`${heard} ${here.local.said[0]!.text}`.trim()).toBe(SENTENCE);
    if (fault.kind === 'stall') expect(theirs.length).toBeGreaterThan(0);
    // one prompt, one rate: what the second engine says is resampled to the first one's
    expect(new Set(chunks.map(({ sampleRate }) => sampleRate)).size).toBe(1);
  });

  it('does not ask a vendor that has just failed', async () => {
    vendor.misbehave({ kind: 'refuse', status: 429 });
    await say();
    vendor.misbehave(null);
    const asked = vendor.asked;
    await say();
    expect(vendor.asked).toBe(asked);
    expect(here.tts.standIn!({})).toBe(here.local.tts);
  });

  it('comes back to the vendor once a probe has gone well', async () => {
    here.breaker.close();
    here = order(localVoice(), 50);
    vendor.misbehave({ kind: 'refuse', status: 500 });
    await say();
    const asked = vendor.asked;
    await expect.poll(() => vendor.asked).toBeGreaterThan(asked);
    expect(here.breaker.open).toBe(true);
    vendor.misbehave(null);
    await expect.poll(() => here.breaker.open, { timeout: 10_000 }).toBe(false);
    const [first] = await say();
    expect(first!.by).toBe(here.tts.who!({}));
  });

  it('does not blame the vendor for a text it does not take, or a caller who hung up', async () => {
    const controller = new AbortController();
    vendor.misbehave({ kind: 'hang' });
    const saying = say({ signal: controller.signal });
    const reason = new Error('hung up');
    controller.abort(reason);
    await expect(saying).rejects.toBe(reason);
    expect(here.breaker.open).toBe(false);
    here.breaker.failed(new SpeechError('unacceptable', 'a text'));
    expect(here.breaker.open).toBe(false);
  });

  it('speaks with the engine whose voice is asked for', async () => {
    const asked = vendor.asked;
    await say({ voice: 'slt' });
    expect(here.local.said.map(({ voice }) => voice)).toEqual(['slt']);
    expect(vendor.asked).toBe(asked);
    expect(here.tts.who!({ voice: 'slt' })).toBe('local');
  });

  it('speaks a telephone’s own form as long as who is meant to speak does', async () => {
    expect(here.tts.speaksLine!({})).toBe(true);
    expect(here.tts.speaksLine!({ voice: 'slt' })).toBe(false);
    vendor.misbehave({ kind: 'close' });
    const chunks = await say({ line: true });
    // the words that are left come from another voice, at the rate of the first
    expect(chunks.at(-1)!.by).toBe('local');
    expect(chunks.at(-1)!.ulaw).toBeUndefined();
    expect(chunks.slice(0, -1).length).toBeGreaterThan(0);
    for (const { ulaw, pcm } of chunks.slice(0, -1)) expect(ulaw).toHaveLength(pcm.length);
    expect(new Set(chunks.map(({ sampleRate }) => sampleRate))).toEqual(new Set([8_000]));
  });

  it('speaks in the wrong language rather than not at all', async () => {
    vendor.misbehave({ kind: 'refuse', status: 402 });
    await say({ language: 'es', text: 'Buenas tardes.' });
    expect(here.local.said).toMatchObject([{ language: 'en', text: 'Buenas tardes.' }]);
  });

  it('says that it cannot where nobody can', async () => {
    vendor.misbehave({ kind: 'refuse', status: 402 });
    const alone = order(localVoice([]));
    await expect(say({}, alone.tts)).rejects.toMatchObject({ reason: 'refused' });
    alone.breaker.close();
  });
});
