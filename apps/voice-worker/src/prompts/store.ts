import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bytesToPcm16, pcm16ToBytes } from '../media/codecs';

export interface PromptStoreOptions {
  dir: string;
  /** Size of all files; the least recently used go first. Default 1 GB (about nine hours of speech). */
  maxBytes?: number;
}

export interface PromptStore {
  /** Samples at 16 kHz. Undefined when absent, cut short or damaged (then the file is gone too). */
  get(key: string): Promise<Int16Array | undefined>;
  /** @throws when the disk refuses */
  put(key: string, pcm: Int16Array): Promise<void>;
}

/**
 * Spoken prompts on disk. Several processes may share the folder: files appear by rename only, and a file that vanishes is just absent.
 */
export function createPromptStore({ dir, maxBytes = 1e9 }: PromptStoreOptions): PromptStore {
  let index: Promise<Lru> | undefined;
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
      const file = await readFile(path(key)).catch(() => undefined);
      if (!file) return undefined;
      const pcm = unseal(file);
      if (!pcm) {
        await forget(key);
        return undefined;
      }
      (await load()).set(key, file.length);
      const now = new Date();
      await utimes(path(key), now, now).catch(() => {}); // order of eviction after a restart; a read-only disk is no reason to fail
      return pcm;
    },
    async put(key, pcm) {
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

async function readIndex(dir: string, maxBytes: number): Promise<Lru> {
  await mkdir(dir, { recursive: true });
  const names = (await readdir(dir)).filter((name) => name.endsWith('.pcm') && !name.startsWith('.'));
  const files = await Promise.all(
    names.map(async (name) => {
      const info = await stat(join(dir, name)).catch(() => undefined);
      return info && { key: name.slice(0, -4), bytes: info.size, used: info.mtimeMs };
    }),
  );
  const index = new Lru(maxBytes);
  for (const file of files.filter((f) => f !== undefined).sort((a, b) => a.used - b.used))
    for (const evicted of index.set(file.key, file.bytes)) await rm(join(dir, `${evicted}.pcm`), { force: true });
  return index;
}

/** Sizes by key, least recently used first out. A `Map` remembers insertion order, so using is deleting and inserting. */
class Lru {
  readonly #sizes = new Map<string, number>();
  #total = 0;

  constructor(readonly limit: number) {}

  /** The keys that had to go. One that is larger than the limit by itself goes at once. */
  set(key: string, bytes: number): string[] {
    this.delete(key);
    this.#sizes.set(key, bytes);
    this.#total += bytes;
    const gone: string[] = [];
    for (const oldest of this.#sizes.keys()) {
      if (this.#total <= this.limit) break;
      this.delete(oldest);
      gone.push(oldest);
    }
    return gone;
  }

  delete(key: string): void {
    this.#total -= this.#sizes.get(key) ?? 0;
    this.#sizes.delete(key);
  }
}
