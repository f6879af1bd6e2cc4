// A real livekit-server for the tests of calls by LiveKit: the machine's own, else built by Go and kept.
import { existsSync } from 'node:fs';
import { which } from '../services/tools.mjs';
import { buildByGo, findGo, kept } from './go.mjs';

/** The last version that `go install` takes: later ones have `replace` lines in their go.mod. */
const VERSION = 'v1.13.5';
const MODULE = 'github.com/livekit/livekit-server/cmd/server';

const file = kept(`livekit-server-${VERSION}`);

/** @returns {string | null} its path; LIVEKIT_SERVER_BIN wins */
export function findLiveKitServer() {
  const named = process.env.LIVEKIT_SERVER_BIN;
  if (named) return existsSync(named) ? named : null;
  return which('livekit-server') ?? (existsSync(file) ? file : null);
}

/** Installs it where that can be done. Never fails: without it the same tests run against the double alone. */
export async function ensureLiveKitServer(say) {
  if (findLiveKitServer()) return;
  const skipped = (why) =>
    say(`livekit-server is not to be had (${why}); calls by LiveKit are tested against the double only`);
  const go = findGo();
  if (!go) return skipped('neither it nor Go is on this machine');
  say(`building livekit-server ${VERSION} with Go, once`);
  const command = [go, 'install', `${MODULE}@${VERSION}`];
  const { ok, why } = await buildByGo(file, () => ({ command, made: 'server', cgo: false }));
  if (!ok) skipped(why ?? 'Go could not build it');
}
