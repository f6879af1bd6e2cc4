import { mkdtemp, readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AudioChunk, SpeechRequest, TtsProvider } from '../adapters/tts/contract';
import { deferred } from './promise';
import { createPromptCache, promptKey } from './prompt-cache';
import { createPromptStore } from './prompt-store';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'innline-prompts-'));
});
afterEach(() => rm(dir, { recursive: true }));

/** Says each word as one chunk of 160 samples of its length; `gate` holds back all but the first. */
function fakeTts(o: { sampleRate?: number; gate?: Promise<void>; failAfterFirst?: boolean } = {}) {
  const made: string[] = [];
  const tts: TtsProvider = {
    id: 'fake',
    languages: async () => ['en'],
    voices: async () => [],
    close: async () => {},
    async *synthesize(req: SpeechRequest) {
      made.push(req.text);
      for (const [i, word] of req.text.split(' ').entries()) {
        if (i === 1) await o.gate;
        if (i === 1 && o.failAfterFirst) throw new Error('vendor down');
        yield { pcm: new Int16Array(160).fill(word.length), sampleRate: o.sampleRate ?? 16_000 };
      }
    },
  };
  return { tts, made };
}
const all = async (stream: AsyncIterable<AudioChunk>) => {
  const chunks: AudioChunk[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return chunks;
};

describe('prompt cache', () => {
  it('makes a prompt once, keeps it in memory, and finds it again after a restart', async () => {
    const { tts, made } = fakeTts();
    const cache = createPromptCache(tts, createPromptStore({ dir }));
    const first = await cache.render('good evening', 'en', 'slt');
    expect(first).toEqual({ pcm: Int16Array.of(...Array(160).fill(4), ...Array(160).fill(7)), sampleRate: 16_000 });
    expect(await cache.has({ text: 'good evening', language: 'en', voice: 'slt' })).toBe(true);
    expect(await cache.has({ text: 'good evening', language: 'en', voice: 'rms' })).toBe(false);
    const again = createPromptCache(tts, createPromptStore({ dir }));
    expect(await again.render('good evening', 'en', 'slt')).toEqual(first);
    expect(made.length).toBe(1);
    await again.render('good evening', 'en', 'slt', 1.2);
    expect(made.length).toBe(2);
  });

  it('stores at 16 kHz whatever the provider speaks', async () => {
    const cache = createPromptCache(fakeTts({ sampleRate: 8000 }).tts, createPromptStore({ dir }));
    const { pcm, sampleRate } = await cache.render('aaaa', 'en');
    expect(sampleRate).toBe(16_000);
    expect(Math.abs(pcm.length - 320)).toBeLessThanOrEqual(4);
  });

  it('gives the first chunk before the last is made, to everybody who asks, from one rendering', async () => {
    const gate = deferred();
    const { tts, made } = fakeTts({ gate: gate.promise });
    const cache = createPromptCache(tts, createPromptStore({ dir }));
    const request = { text: 'one three', language: 'en' };
    const a = cache.stream(request)[Symbol.asyncIterator]();
    const b = cache.stream(request)[Symbol.asyncIterator]();
    const firsts = await Promise.all([a.next(), b.next()]);
    expect(firsts.map((f) => f.value.pcm[0])).toEqual([3, 3]);
    const whole = cache.render('one three', 'en');
    gate.resolve();
    expect((await whole).pcm.length).toBe(320);
    expect((await a.next()).value.pcm[0]).toBe(5);
    expect((await a.next()).done).toBe(true);
    expect(made).toEqual(['one three']);
    expect((await all(cache.stream(request))).length).toBe(1); // now in one piece
  });

  it('finishes a rendering whose listener hung up', async () => {
    const gate = deferred();
    const { tts, made } = fakeTts({ gate: gate.promise });
    const cache = createPromptCache(tts, createPromptStore({ dir }));
    const controller = new AbortController();
    const listening = all(cache.stream({ text: 'one two', language: 'en', signal: controller.signal }));
    controller.abort(new Error('hung up'));
    await expect(listening).rejects.toThrow('hung up');
    const other = cache.render('one two', 'en');
    gate.resolve();
    expect((await other).pcm.length).toBe(320);
    expect(made.length).toBe(1);
  });

  it('never stores half a prompt', async () => {
    const cache = createPromptCache(fakeTts({ failAfterFirst: true }).tts, createPromptStore({ dir }));
    await expect(cache.render('one two', 'en')).rejects.toThrow('vendor down');
    await expect(all(cache.stream({ text: 'one two', language: 'en' }))).rejects.toThrow('vendor down');
    expect(await cache.has({ text: 'one two', language: 'en' })).toBe(false);
  });

  it('works without a disk and says so', async () => {
    const file = join(dir, 'a-file');
    await writeFile(file, '');
    const errors: unknown[] = [];
    const { tts } = fakeTts();
    const cache = createPromptCache(tts, createPromptStore({ dir: join(file, 'sub') }), {
      onStoreError: (e) => errors.push(e),
    });
    expect((await cache.render('hello', 'en')).pcm.length).toBe(160);
    await expect.poll(() => errors.length).toBeGreaterThan(0);
  });
});

describe('prompt store', () => {
  const pcm = Int16Array.from({ length: 1000 }, (_, i) => i);

  it.each([
    ['cut short', (path: string) => truncate(path, 900)],
    ['emptied', (path: string) => truncate(path, 0)],
    [
      'damaged',
      async (path: string) => {
        const bytes = await readFile(path);
        bytes[500]! ^= 1;
        await writeFile(path, bytes);
      },
    ],
  ])('treats a file that was %s as absent and removes it', async (_, harm) => {
    await createPromptStore({ dir }).put('k', pcm);
    await harm(join(dir, 'k.pcm'));
    const store = createPromptStore({ dir });
    expect(await store.get('k')).toBeUndefined();
    expect(await readdir(dir)).toEqual([]);
    await store.put('k', pcm);
    expect(await createPromptStore({ dir }).get('k')).toEqual(pcm);
  });

  it('holds raw PCM16 and leaves no temporary files', async () => {
    await createPromptStore({ dir }).put('k', pcm);
    expect(await readdir(dir)).toEqual(['k.pcm']);
    expect((await readFile(join(dir, 'k.pcm'))).readInt16LE(2 * 7)).toBe(7);
  });

  it('evicts the least recently used beyond its size, also what an earlier process left', async () => {
    const size = 2012;
    const store = createPromptStore({ dir, maxBytes: 3 * size, memoryBytes: 0 });
    for (const key of ['a', 'b', 'c']) await store.put(key, pcm);
    await store.get('a');
    await store.put('d', pcm);
    expect((await readdir(dir)).sort()).toEqual(['a.pcm', 'c.pcm', 'd.pcm']);
    for (const [i, key] of ['c', 'a', 'd'].entries()) await utimes(join(dir, `${key}.pcm`), i, i);
    const next = createPromptStore({ dir, maxBytes: 2 * size });
    await next.put('e', pcm);
    expect((await readdir(dir)).sort()).toEqual(['d.pcm', 'e.pcm']);
  });

  it('makes keys that cannot be confused', () => {
    const key = (o: object) => promptKey('p', { text: 't', language: 'en', ...o });
    expect(key({})).toMatch(/^[0-9a-f]{64}$/);
    expect(
      new Set([
        key({}),
        key({ voice: 'v' }),
        key({ language: 'v' }),
        key({ rate: 2 }),
        key({ text: 't|' }),
        promptKey('q', { text: 't', language: 'en' }),
      ]).size,
    ).toBe(6);
    expect(key({ rate: 1 })).toBe(key({}));
  });
});
