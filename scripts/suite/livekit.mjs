// A real livekit-server for the tests of calls by LiveKit: the machine's own, else built by Go and kept.
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from '../services/paths.mjs';
import { run, which } from '../services/tools.mjs';

/** The last version that `go install` takes: later ones have `replace` lines in their go.mod. */
const VERSION = 'v1.13.5';
const MODULE = 'github.com/livekit/livekit-server/cmd/server';
/** Three minutes on two cores with everything to be downloaded. */
const LIMIT_MS = 8 * 60_000;

const kept = path.join(root, '.data', 'tools', `livekit-server-${VERSION}`);

/** @returns {string | null} its path; LIVEKIT_SERVER_BIN wins */
export function findLiveKitServer() {
  const named = process.env.LIVEKIT_SERVER_BIN;
  if (named) return existsSync(named) ? named : null;
  return which('livekit-server') ?? (existsSync(kept) ? kept : null);
}

const findGo = () => which('go') ?? (existsSync('/usr/local/go/bin/go') ? '/usr/local/go/bin/go' : null);

async function buildByGo(go) {
  const folder = `${kept}.making`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // an older Go would fetch a newer one first: better to say that it is too old
  const env = { ...process.env, GOBIN: folder, CGO_ENABLED: '0', GOTOOLCHAIN: 'local' };
  const made = await run([go, 'install', `${MODULE}@${VERSION}`], { env, timeout: LIMIT_MS });
  if (made.ok) renameSync(path.join(folder, 'server'), kept);
  rmSync(folder, { recursive: true, force: true });
  return made;
}

/** Installs it where that can be done. Never fails: without it the same tests run against the double alone. */
export async function ensureLiveKitServer(say) {
  if (findLiveKitServer()) return;
  const skipped = (why) =>
    say(`livekit-server is not to be had (${why}); calls by LiveKit are tested against the double only`);
  const go = findGo();
  if (!go) return skipped('neither it nor Go is on this machine');
  say(`building livekit-server ${VERSION} with Go, once`);
  const { ok, why } = await buildByGo(go);
  if (!ok) skipped(why ?? 'Go could not build it');
}
