// Programs that Go builds for the tests, kept in `.data/tools` under their version.
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from '../services/paths.mjs';
import { run, which } from '../services/tools.mjs';

/** Three minutes on two cores with everything to be downloaded. */
const LIMIT_MS = 8 * 60_000;

export const findGo = () => which('go') ?? (existsSync('/usr/local/go/bin/go') ? '/usr/local/go/bin/go' : null);

/** @param {string} name with its version */
export const kept = (name) => path.join(root, '.data', 'tools', name);

/**
 * @param {string} file where it is kept
 * @param {(folder: string) => { command: string[], cwd?: string, made: string, cgo: boolean }} how to build it in an empty folder
 * @returns {Promise<{ ok: boolean, why?: string }>}
 */
export async function buildByGo(file, how) {
  const folder = `${file}.making`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { command, cwd, made, cgo } = how(folder);
  // an older Go would fetch a newer one first: better to say that it is too old
  const env = { ...process.env, GOBIN: folder, CGO_ENABLED: cgo ? '1' : '0', GOTOOLCHAIN: 'local' };
  const built = await run(command, { env, cwd, timeout: LIMIT_MS });
  if (built.ok) renameSync(path.join(folder, made), file);
  rmSync(folder, { recursive: true, force: true });
  return built;
}
