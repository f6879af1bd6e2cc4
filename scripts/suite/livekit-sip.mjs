// A real livekit-sip, and sipp as the telephone network: with both, tests make SIP calls as a carrier does.
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { aptInstall, run, which } from '../services/tools.mjs';
import { buildByGo, findGo, kept } from './go.mjs';
import { findLiveKitServer } from './livekit.mjs';

/** The newest one that the module proxy hands out. */
const VERSION = 'v1.8.0';
const MODULE = 'github.com/livekit/sip';
/** For its codecs, by cgo. */
const LIBRARIES = ['opus', 'opusfile', 'soxr'];
const PACKAGES = ['build-essential', 'pkg-config', 'libopus-dev', 'libopusfile-dev', 'libsoxr-dev'];

const file = kept(`livekit-sip-${VERSION}`);

/** @returns {string | null} its path; LIVEKIT_SIP_BIN wins */
export function findLiveKitSip() {
  const named = process.env.LIVEKIT_SIP_BIN;
  if (named) return existsSync(named) ? named : null;
  return which('livekit-sip') ?? (existsSync(file) ? file : null);
}

export const findSipp = () => which('sipp');

/** `go install` asks the proxy for the newest version first, which it refuses: a module that requires this one does not. */
function inModule(go, folder) {
  writeFileSync(path.join(folder, 'go.mod'), `module made\n\ngo 1.26\n\nrequire ${MODULE} ${VERSION}\n`);
  const command = [go, 'build', '-mod=mod', '-o', 'livekit-sip', `${MODULE}/cmd/livekit-sip`];
  return { command, cwd: folder, made: 'livekit-sip', cgo: true };
}

async function libraries() {
  const there = which('pkg-config') && which('cc') && (await run(['pkg-config', '--exists', ...LIBRARIES])).ok;
  return there ? { ok: true } : aptInstall(PACKAGES);
}

/** Installs what is missing where that can be done. Never fails: without it the SIP calls are skipped, and say so. */
export async function ensureLiveKitSip(say) {
  const skipped = (why) => say(`SIP calls are not tested (${why})`);
  if (!findLiveKitServer()) return skipped('there is no livekit-server');
  if (!findSipp()) {
    const { ok, why } = await aptInstall(['sip-tester']);
    if (!ok) return skipped(`sipp is not to be had: ${why}`);
  }
  if (findLiveKitSip()) return;
  const go = findGo();
  if (!go) return skipped('neither livekit-sip nor Go is on this machine');
  const { ok, why } = await libraries();
  if (!ok) return skipped(`livekit-sip needs ${LIBRARIES.join(', ')}: ${why}`);
  say(`building livekit-sip ${VERSION} with Go, once`);
  const made = await buildByGo(file, (folder) => inModule(go, folder));
  if (!made.ok) skipped(made.why ?? 'Go could not build livekit-sip');
}
