// A hash over the sources that a build reads.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../services/paths.mjs';

const NOT_BUILT = /^packages\/testkit\/|(^|\/)(tests?|bench|testing|docs)\/|\.(test|bench|spec)\.[cm]?[jt]sx?$|\.md$/;
const NOT_SOURCE = new Set(['node_modules', '.next', 'dist', 'generated', '.turbo', 'coverage']);

/** Tracked files and new ones that are not ignored; a checkout without git is walked. */
function sources(folders) {
  const git = spawnSync('git', ['ls-files', '-z', '-co', '--exclude-standard', '--', ...folders], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (git.status === 0) return git.stdout.split('\0').filter(Boolean);
  return folders.flatMap(walk);
}

function walk(folder) {
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return NOT_SOURCE.has(entry.name) ? [] : walk(name);
    return [name];
  });
}

/** @param {string[]} inputs files and folders, from the checkout's root */
export function fingerprint(inputs) {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0]);
  const files = new Set(sources(inputs).filter((file) => !NOT_BUILT.test(file)));
  for (const file of [...files].sort()) {
    const full = path.join(root, file);
    if (!existsSync(full)) continue; // deleted but still in git's index
    hash.update(`${file}\0`).update(readFileSync(full)).update('\0');
  }
  return hash.digest('hex');
}
