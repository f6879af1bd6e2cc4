import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { localStorage } from './local';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'innline-storage-'));
});
afterEach(() => rm(dir, { recursive: true }));

const textOf = async (storage: ReturnType<typeof localStorage>, key: string) =>
  (await buffer(await storage.read(key))).toString();

it('keeps what is written, in place of what was there, and nothing beside it', async () => {
  const storage = localStorage(dir);
  await storage.write('assets/h/a.wav', Buffer.from('one'));
  await Promise.all(['two', 'six'].map((text) => storage.write('assets/h/a.wav', Buffer.from(text))));
  expect(['two', 'six']).toContain(await textOf(storage, 'assets/h/a.wav'));
  expect(await storage.size('assets/h/a.wav')).toBe(3);
  expect(await readdir(join(dir, 'assets/h'))).toEqual(['a.wav']);
});

it('lists a folder in order, and none that is not there', async () => {
  const storage = localStorage(dir);
  for (const name of ['b.wav', 'a.wav']) await storage.write(`assets/h/${name}`, Buffer.from('x'));
  await storage.write('assets/other/c.wav', Buffer.from('x'));
  expect(await storage.list('assets/h')).toEqual(['a.wav', 'b.wav']);
  expect(await storage.list('assets/nobody')).toEqual([]);
  await expect(storage.list('assets/h/a.wav')).rejects.toThrow();
});

it.each(['../outside.wav', 'assets/../../outside.wav', ''])('never leaves its folder: %j', async (key) => {
  const storage = localStorage(join(dir, 'inside'));
  await writeFile(join(dir, 'outside.wav'), 'secret');
  await expect(storage.write(key, Buffer.from('x'))).rejects.toThrow('not the key');
  await expect(storage.read(key)).rejects.toThrow('not the key');
  expect(await readdir(dir)).toEqual(['outside.wav']);
});
