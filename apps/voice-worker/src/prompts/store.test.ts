import { mkdtemp, readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPromptStore } from './store';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'innline-prompts-'));
});
afterEach(() => rm(dir, { recursive: true }));

const pcm = Int16Array.from({ length: 1000 }, (_, i) => i);

describe('prompt store', () => {
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
    const store = createPromptStore({ dir, maxBytes: 3 * size });
    for (const key of ['a', 'b', 'c']) await store.put(key, pcm);
    await store.get('a');
    await store.put('d', pcm);
    expect((await readdir(dir)).sort()).toEqual(['a.pcm', 'c.pcm', 'd.pcm']);
    for (const [i, key] of ['c', 'a', 'd'].entries()) await utimes(join(dir, `${key}.pcm`), i, i);
    const next = createPromptStore({ dir, maxBytes: 2 * size });
    await next.put('e', pcm);
    expect((await readdir(dir)).sort()).toEqual(['d.pcm', 'e.pcm']);
  });
});
