import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { AppError } from '@innline/shared';
import type { ObjectStorage } from './contract';

/** A folder on this machine. Keys cannot leave it. */
export function localStorage(root: string): ObjectStorage {
  const base = resolve(root);
  const pathOf = (key: string) => {
    const path = resolve(join(base, key));
    if (!path.startsWith(base + sep)) throw new AppError('bad_request', 'This is not the key of a stored file.');
    return path;
  };
  return {
    async store(key, path) {
      const target = pathOf(key);
      await mkdir(dirname(target), { recursive: true });
      await rename(path, target);
    },
    async write(key, bytes) {
      const target = pathOf(key);
      // whoever reads meanwhile gets the old one or the new one, never half of it
      const part = `${target}.${randomUUID()}.part`;
      await mkdir(dirname(target), { recursive: true });
      await writeFile(part, bytes);
      await rename(part, target);
    },
    list: (folder) =>
      readdir(pathOf(folder)).then(
        (names) => names.sort(),
        (error: NodeJS.ErrnoException) => {
          if (error.code === 'ENOENT') return [];
          throw error;
        },
      ),
    size: (key) =>
      stat(pathOf(key)).then(
        (found) => found.size,
        () => null,
      ),
    read: async (key, range) => createReadStream(pathOf(key), range),
    delete: (key) => rm(pathOf(key), { force: true }),
  };
}
