// What a test runner wrote of its run.
import { existsSync, readFileSync } from 'node:fs';

/** @returns {any} null when there is none, or half of one */
export function readReport(file) {
  try {
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  } catch {
    return null;
  }
}
