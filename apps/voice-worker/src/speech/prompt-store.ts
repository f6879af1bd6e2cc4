import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bytesToPcm16, pcm16ToBytes } from '../media/codecs';

/** Rate of everything in the store, Hz. */
export const PROMPT_RATE = 16_000;

export interface PromptStoreOptions {
  dir: string;
  /** Size of all files; the least recently used go first. Default 1 GB (about nine hours of speech). */
  maxBytes?: number;
  /** Samples kept in memory, in bytes. Default 64 MB (35 minutes). */
  memoryBytes?: number;
}

export interface PromptStore {
  /** Samples at 16 kHz; do not change them. Undefined when absent, cut short or damaged (then the file is gone too). */
  get(key: string): Promise<Int16Array | undefined>;
  /** @throws when the disk refuses; the prompt is in memory all the same */
  put(key: string, pcm: Int16Array): Promise<void>;
}

/** Several processes may share the folder: files appear by rename only, and a file that vanishes is just absent. */
export function createPromptStore({ dir, maxBytes = 1e9, memoryBytes = 64e6 }: PromptStoreOptions): PromptStore {
  const memory = new Lru<Int16Array>(memoryBytes, (pcm) => pcm.byteLength);
  let index: Promise<Lru<number>> | undefined;
  const path = (key: string) => join(dir, `${key}.pcm`);
  const load = () => {
    index ??= readIndex(dir, maxBytes);
    return index;
  };
  const forget = async (key: string) => {
    (await load()).delete(key);
    await rm(path(key), { force: true });
  };

  return {
    async get(key) {
      const warm = memory.get(key);
      if (warm) return warm;
      const file = await readFile(path(key)).catch(() => undefined);
      if (!file) return undefined;
      const pcm = unseal(file);
      if (!pcm) {
        await forget(key);
        return undefined;
      }
      memory.set(key, pcm);
      (await load()).set(key, file.length);
      const now = new Date();
      await utimes(path(key), now, now).catch(() => {}); // order of eviction after a restart; a read-only disk is no reason to fail
      return pcm;
    },
    async put(key, pcm) {
      memory.set(key, pcm);
      const known = await load();
      const temporary = join(dir, `.${key}.${randomUUID()}`);
      const file = seal(pcm);
      try {
        await writeFile(temporary, file);
        await rename(temporary, path(key));
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
      for (const evicted of known.set(key, file.length)) await rm(path(evicted), { force: true });
    },
  };
}

const MARK = Buffer.from('INNL');
const TRAILER = MARK.length + 8;

/** Raw PCM16 with a trailer, so that players and `sox -t raw` read it as it is: mark and half a SHA-256 of the audio. */
function seal(pcm: Int16Array): Buffer {
  const audio = pcm16ToBytes(pcm);
  return Buffer.concat([audio, MARK, digest(audio)]);
}

function unseal(file: Buffer): Int16Array | undefined {
  if (file.length < TRAILER) return undefined;
  const audio = file.subarray(0, file.length - TRAILER);
  const trailer = Buffer.concat([MARK, digest(audio)]);
  return trailer.equals(file.subarray(audio.length)) ? bytesToPcm16(audio) : undefined;
}

const digest = (audio: Uint8Array): Buffer => createHash('sha256').update(audio).digest().subarray(0, 8);

async function readIndex(dir: string, maxBytes: number): Promise<Lru<number>> {
  await mkdir(dir, { recursive: true });
  const names = (await readdir(dir)).filter((name) => name.endsWith('.pcm') && !name.startsWith('.'));
  const files = await Promise.all(
    names.map(async (name) => {
      const info = await stat(join(dir, name)).catch(() => undefined);
      return info && { key: name.slice(0, -4), bytes: info.size, used: info.mtimeMs };
    }),
  );
  const index = new Lru<number>(maxBytes, (bytes) => bytes);
  for (const file of files.filter((f) => f !== undefined).sort((a, b) => a.used - b.used))
    for (const evicted of index.set(file.key, file.bytes)) await rm(join(dir, `${evicted}.pcm`), { force: true });
  return index;
}

/** Least recently used first out, by total weight. A `Map` remembers insertion order, so using is deleting and inserting. */
class Lru<T> {
  readonly #entries = new Map<string, T>();
  #total = 0;

  constructor(
    readonly limit: number,
    readonly weigh: (value: T) => number,
  ) {}

  get(key: string): T | undefined {
    const value = this.#entries.get(key);
    if (value !== undefined) {
      this.#entries.delete(key);
      this.#entries.set(key, value);
    }
    return value;
  }

  /** The keys that had to go. One that is larger than the limit by itself goes at once. */
  set(key: string, value: T): string[] {
    this.delete(key);
    this.#entries.set(key, value);
    this.#total += this.weigh(value);
    const gone: string[] = [];
    for (const oldest of this.#entries.keys()) {
      if (this.#total <= this.limit) break;
      this.delete(oldest);
      gone.push(oldest);
    }
    return gone;
  }

  delete(key: string): void {
    const value = this.#entries.get(key);
    if (value === undefined) return;
    this.#entries.delete(key);
    this.#total -= this.weigh(value);
  }
}
