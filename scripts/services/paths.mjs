// Where things lie: the checkout, and the folder that holds everything a running Innline writes.
import { existsSync, mkdirSync, renameSync, statfsSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PlainError } from './plain-error.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** INNLINE_DATA_DIR, else `.data` in the checkout. Read at call time: tests and benches point it elsewhere. */
export function dataDir() {
  return path.resolve(root, process.env.INNLINE_DATA_DIR || '.data');
}

// a fresh cluster takes 40 MB, the redo log grows to 64 MB, recordings and caches come on top
const LEAST_FREE_BYTES = 200 * 1024 * 1024;

/** Makes the data folder and refuses one on a disk that is as good as full: PostgreSQL must not find out halfway. */
export function prepareDataDir(dir = dataDir()) {
  mkdirSync(path.join(dir, 'logs'), { recursive: true });
  const { bavail, bsize } = statfsSync(dir);
  const free = bavail * bsize;
  if (free < LEAST_FREE_BYTES) {
    const [left, need] = [free, LEAST_FREE_BYTES].map((bytes) => Math.round(bytes / 2 ** 20));
    throw new PlainError(
      `The disk of ${dir} has ${left} MB left and Innline needs ${need} MB. Free some space, or set INNLINE_DATA_DIR to a folder on a larger disk.`,
    );
  }
  return dir;
}

const LOG_ROTATE_BYTES = 10 * 1024 * 1024;

/** A log's path below the data folder; a log that has grown large is moved aside, one generation is kept. */
export function logFile(dir, name) {
  const file = path.join(dir, 'logs', `${name}.log`);
  mkdirSync(path.dirname(file), { recursive: true });
  if (existsSync(file) && statSync(file).size > LOG_ROTATE_BYTES) renameSync(file, `${file}.1`);
  return file;
}
