// Programs of the machine, and Debian packages where they are to be had.
import { execFile, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const SYSTEM_FOLDERS = ['/usr/local/bin', '/usr/bin', '/bin', '/usr/sbin', '/sbin', '/opt/homebrew/bin'];

/** The full path of a program, or null. Looks beyond PATH too: services often start with a short one. */
export function which(name) {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), ...SYSTEM_FOLDERS];
  for (const folder of folders.filter(Boolean)) {
    const file = path.join(folder, name);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // not here
    }
  }
  return null;
}

/** Words to put before a command to run it as root; null when that cannot be done without asking for a password. */
export function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  return which('sudo') && spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : null;
}

// without the lock timeout apt gives up at once while another apt is running
const APT = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', '-o', 'DPkg::Lock::Timeout=300'];
let listsAreFresh = false;

/** Runs a command quietly. Not the blocking kind: while packages come in, the front door keeps answering. */
export function run([command, ...args], options) {
  return new Promise((resolve) => {
    execFile(command, args, { maxBuffer: 64 * 1024 * 1024, ...options }, (error, _stdout, stderr) => {
      resolve({ ok: !error, why: lastLine(stderr) || error?.message });
    });
  });
}
const lastLine = (text) => (text ?? '').trim().split('\n').pop();

/**
 * Installs Debian packages when this machine has apt and lets us.
 * @returns {Promise<{ ok: boolean, why?: string }>} why: one line, for people
 */
export async function aptInstall(packages) {
  const prefix = rootPrefix();
  if (!which('apt-get')) return { ok: false, why: 'this machine has no apt-get' };
  if (!prefix) return { ok: false, why: 'apt-get needs root' };
  if (!listsAreFresh) await run([...prefix, ...APT, 'update']);
  listsAreFresh = true;
  return run([...prefix, ...APT, 'install', '-y', '--no-install-recommends', ...packages]);
}

/** Fetches Debian packages and unpacks them below a folder; needs no root, only apt's lists. */
export async function aptUnpack(packages, folder) {
  if (!which('apt-get') || !which('dpkg-deb')) return { ok: false, why: 'this machine has no apt-get' };
  const fetched = await run(['apt-get', 'download', ...packages], { cwd: folder });
  if (!fetched.ok) return fetched;
  return run(['sh', '-c', 'for deb in *.deb; do dpkg-deb -x "$deb" . || exit 1; done'], { cwd: folder });
}
