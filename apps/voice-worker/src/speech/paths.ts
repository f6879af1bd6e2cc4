import { fileURLToPath } from 'node:url';
import type { WorkerOptions } from 'node:worker_threads';

/**
 * Where this code runs from: `…/src/speech/paths.ts` under tsx and vitest, `…/dist/*.mjs` beside `src` when bundled. The source form is told by
 * its extension, so a checkout in a folder named `dist` is no trap.
 */
const SOURCE = import.meta.url.endsWith('.ts');
const PACKAGE_ROOT = new URL(SOURCE ? '../../' : '../', import.meta.url);

/** Absolute path of a file in `apps/voice-worker/assets`. */
export function assetPath(name: string): string {
  return fileURLToPath(new URL(`assets/${name}`, PACKAGE_ROOT));
}

/** What `new Worker(...threadEntry())` needs to start a speech thread in either form. */
export function threadEntry(): [source: string | URL, options: WorkerOptions] {
  // execArgv of the parent (a test runner's or tsx's hooks) is not for our threads.
  if (!SOURCE) return [new URL('./speech-thread.mjs', import.meta.url), { execArgv: [] }];
  // `--import tsx` does not reach worker threads in Node 20; registering from inside does.
  return [new URL('src/speech/boot.mjs', PACKAGE_ROOT), { execArgv: [] }];
}
