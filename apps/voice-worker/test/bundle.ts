import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
/** A folder of the tests' own: `dist` may be built anew while they run. */
const FOLDER = 'dist-tests';

/** The worker as a program: what it costs to start it from source is many times what a test needs. */
export const WORKER_PROGRAM = fileURLToPath(new URL(`../${FOLDER}/main.mjs`, import.meta.url));

/** Vitest's `globalSetup`. */
export default function setup(): void {
  execFileSync(process.execPath, ['build.mjs', FOLDER], { cwd: ROOT });
}
