// What a test runner wrote of its run.
import { existsSync, readFileSync } from 'node:fs';

/** Vitest's word for a test that had not ended when its process did. Such a file is called passed where nothing else in it failed. */
export const UNFINISHED = 'pending';

/** @returns {any} null when there is none, or half of one */
export function readReport(file) {
  try {
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  } catch {
    return null;
  }
}
