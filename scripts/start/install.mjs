// Packages: installed on the first start and whenever the lock file says something else. Imports only what Node brings.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../services/paths.mjs';
import { PlainError } from '../services/plain-error.mjs';

const LEAST_NODE = [20, 19];

export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])) return;
  throw new PlainError(
    `Innline needs Node.js ${LEAST_NODE.join('.')} or newer and this is ${version}. Install Node.js 24, then start again.`,
  );
}

const lockFile = path.join(root, 'package-lock.json');
const stampFile = path.join(root, 'node_modules', '.innline-lock');
const lockHash = () => createHash('sha256').update(readFileSync(lockFile)).digest('hex');

/** Whether what npm says it has installed is what the lock file asks for: an install by hand needs no second one. */
function sameAsLock() {
  const hidden = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const have = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  const want = JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  return Object.entries(want).every(([name, { version, link, optional, devOptional, peer }]) => {
    if (!name.includes('node_modules/') || link || optional || devOptional || peer) return true;
    return have[name]?.version === version;
  });
}

export function needsInstall() {
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lockHash()) return false;
  if (!sameAsLock()) return true;
  writeFileSync(stampFile, lockHash());
  return false;
}

function npm(args) {
  // the npm that runs us, else the one on PATH (a shell script on Windows, hence the shell)
  const own = process.env.npm_execpath?.endsWith('.js') ? process.env.npm_execpath : null;
  const options = { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] };
  return own
    ? spawn(process.execPath, [own, ...args], options)
    : spawn('npm', args, { ...options, shell: process.platform === 'win32' });
}

function explain(output) {
  if (/ENOSPC/.test(output))
    return 'The disk became full while packages were installed. Free about 2 GB and start again.';
  if (/ENOTFOUND|ETIMEDOUT|ECONNREFUSED|EAI_AGAIN|ECONNRESET/.test(output)) {
    return 'The package registry cannot be reached. Check the network or the proxy settings of npm, then start again.';
  }
  const reason = output.match(/npm (?:error|ERR!) (?!code)(.*)/)?.[1];
  return `npm ci failed${reason ? `: ${reason}` : ''}. Run it by hand to see more.`;
}

/** Installs exactly what the lock file names. */
export function install() {
  return new Promise((resolve, reject) => {
    const child = npm(['ci', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error']);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.once('error', () =>
      reject(new PlainError('npm was not found. Install Node.js together with npm, then start again.')),
    );
    child.once('close', (code) => {
      if (code !== 0) return reject(new PlainError(explain(output)));
      writeFileSync(stampFile, lockHash());
      resolve();
    });
  });
}
