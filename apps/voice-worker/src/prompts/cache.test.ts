import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger } from '@innline/shared/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SpeechRequest, TtsProvider } from '../adapters/tts/contract';
import { decodeUlaw } from '../media/codecs';
import { FRAME_SAMPLES } from '../media/frames';
import { ULAW_FRAME } from '../media/narrowband';
import { PromptCache } from './cache';
import { createPromptStore } from './store';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'innline-prompts-'));
});
afterEach(() => rm(dir, { recursive: true }));

/** Says each word as one frame of its length; `gate` holds back all but the first word. */
function fakeTts(o: { sampleRate?: number; gate?: Promise<void>; failAfterFirst?: boolean } = {}) {
  const made: SpeechRequest[] = [];
  const tts: TtsProvider = {
    id: 'fake',
    languages: async () => ['en'],
    voices: async () => [],
    close: async () => {},
    async *synthesize(req: SpeechRequest) {
      made.push(req);
      for (const [i, word] of req.text.split(' ').entries()) {
        if (i === 1) await o.gate;
        if (i === 1 && o.failAfterFirst) throw new Error('vendor down');
        yield { pcm: new Int16Array(FRAME_SAMPLES).fill(word.length), sampleRate: o.sampleRate ?? 16_000 };
      }
    },
  };
  return { tts, made };
}
const log = createLogger('test', 'silent');
const cacheOf = (tts: TtsProvider | null, folder = dir) =>
  new PromptCache(tts, createPromptStore({ dir: folder }), log);
const prompt = (text: string, language = 'en') => ({ text, language, voice: null });
const heard = async (cache: PromptCache, text: string) =>
  (await cache.get(prompt(text)).settled()).frames.map((frame) => frame[0]);
const onDisk = async () => (await readdir(dir)).filter((name) => name.endsWith('.pcm')).length;

describe('prompt cache', () => {
  it('makes a prompt once for everybody who asks, and finds a warmed one again after a restart', async () => {
    const { tts, made } = fakeTts();
    const cache = cacheOf(tts);
    expect(await Promise.all([heard(cache, 'good evening'), heard(cache, 'good evening')])).toEqual([
      [4, 7],
      [4, 7],
    ]);
    expect(await cache.warm([prompt('good evening')])).toBe(0);
    expect(await heard(cacheOf(tts), 'good evening')).toEqual([4, 7]);
    expect(made.length).toBe(1);
  });

  it('keeps off the disk what was said once: it may hold a name', async () => {
    const cache = cacheOf(fakeTts().tts);
    await heard(cache, 'good evening Olivia');
    expect(await onDisk()).toBe(0);
    await heard(cache, 'good evening Olivia');
    await expect.poll(onDisk).toBe(1);
  });

  it('plays the first words while the last are being made', async () => {
    let open = () => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const sound = cacheOf(fakeTts({ gate }).tts).get(prompt('one three'));
    await new Promise<void>((resolve) => sound.onMore(resolve));
    expect(sound.frames.map((frame) => frame[0])).toEqual([3]);
    expect(sound.complete).toBe(false);
    open();
    expect((await sound.settled()).frames.length).toBe(2);
  });

  it('resamples what the engine speaks at another rate', async () => {
    const frames = await heard(cacheOf(fakeTts({ sampleRate: 8_000 }).tts), 'aaaa bbbb cccc');
    expect(frames.length).toBeGreaterThanOrEqual(6);
    expect(frames.length).toBeLessThanOrEqual(7);
  });

  it('neither keeps nor repeats half a prompt, and counts it as not made', async () => {
    const { tts, made } = fakeTts({ failAfterFirst: true });
    const cache = cacheOf(tts);
    expect((await cache.get(prompt('one two')).settled()).failure).toEqual(new Error('vendor down'));
    expect(await cache.warm([prompt('one two')])).toBe(1);
    expect([made.length, await onDisk()]).toEqual([2, 0]);
  });

  it('speaks with a disk that refuses', async () => {
    await writeFile(join(dir, 'a-file'), '');
    const cache = cacheOf(fakeTts().tts, join(dir, 'a-file', 'sub'));
    expect(await cache.warm([prompt('hello')])).toBe(0);
    expect(await heard(cache, 'hello')).toEqual([5]);
  });

  it('says a sentence of a language no engine speaks in the voice there is', async () => {
    const { tts, made } = fakeTts();
    await cacheOf(tts).get(prompt('hola', 'es')).settled();
    expect(made[0]!.language).toBe('en');
  });

  it('fails politely without any engine', async () => {
    expect((await cacheOf(null).get(prompt('hello')).settled()).failure).toBeInstanceOf(Error);
  });

  /** Says a word as 20 ms of one byte, for telephones. */
  function lineTts(o: { speaksLine?: boolean } = {}) {
    const asked: boolean[] = [];
    const { tts } = fakeTts();
    const line: TtsProvider = {
      ...tts,
      speaksLine: () => o.speaksLine ?? true,
      async *synthesize(req) {
        asked.push(req.line === true);
        if (!req.line) return yield* tts.synthesize(req);
        const ulaw = new Uint8Array(ULAW_FRAME).fill(7);
        yield { pcm: decodeUlaw(ulaw), ulaw, sampleRate: 8_000 };
        // another engine goes on, without a form of its own
        yield { pcm: decodeUlaw(ulaw.map(() => 9)), sampleRate: 8_000 };
      },
    };
    return { tts: line, asked };
  }
  const lineOf = async (cache: PromptCache, text: string) => {
    const sound = await cache.get(prompt(text), undefined, { line: true }).settled();
    return sound.frames.map((_, at) => Buffer.from(sound.line(at), 'base64')[0]);
  };

  it('asks for a telephone’s own form where a telephone listens, once, and keeps it off the disk', async () => {
    const { tts, asked } = lineTts();
    const cache = cacheOf(tts);
    expect(await lineOf(cache, 'good evening Olivia')).toEqual([7, 9]);
    expect(await lineOf(cache, 'good evening Olivia')).toEqual([7, 9]);
    expect(await heard(cache, 'good evening Olivia')).toEqual([4, 7, 6]);
    expect(asked).toEqual([true, false]);
    expect(await onDisk()).toBe(0);
  });

  it.each([
    ['in memory', async (cache: PromptCache) => cache],
    ['on disk', async (_: PromptCache, tts: TtsProvider) => cacheOf(tts)],
  ])('plays a telephone what is rendered beforehand, %s', async (_, later) => {
    const { tts, asked } = lineTts();
    const cache = cacheOf(tts);
    await cache.warm([prompt('good evening')]);
    expect(await lineOf(await later(cache, tts), 'good evening')).toHaveLength(2);
    expect(asked).toEqual([false]);
  });

  it('asks nobody for a form they do not have', async () => {
    const { tts, asked } = lineTts({ speaksLine: false });
    await lineOf(cacheOf(tts), 'good evening');
    expect(asked).toEqual([false]);
  });
});
