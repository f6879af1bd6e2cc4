// `node copy-externals.mjs <folder>`: puts what the bundles leave outside, and what that needs in turn, into
// <folder>/node_modules. For images, which carry no other package.
import { cpSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { EXTERNALS } from './externals.mjs';

const root = path.join(import.meta.dirname, '../..');
const [, , target] = process.argv;
if (!target) throw new Error('Name the folder: node copy-externals.mjs <folder>');

/** The folder of a package as seen from another one, like Node looks for it; null where it is not installed. */
function folderOf(name, from) {
  for (let at = from; ; at = path.dirname(at)) {
    const found = path.join(at, 'node_modules', name);
    if (existsSync(path.join(found, 'package.json'))) return found;
    if (at === root) return null;
  }
}

const copied = new Set();

function copy(name, from, optional) {
  const folder = folderOf(name, from);
  if (folder === null && optional) return;
  if (folder === null) throw new Error(`${name} is not installed. Run npm ci first.`);
  if (copied.has(folder)) return;
  copied.add(folder);
  const inner = path.join(folder, 'node_modules');
  const to = path.join(target, path.relative(root, folder));
  cpSync(folder, to, { recursive: true, dereference: true, filter: (file) => file !== inner });
  const { dependencies = {}, optionalDependencies = {} } = JSON.parse(readFileSync(path.join(folder, 'package.json')));
  for (const needed of Object.keys(dependencies)) copy(needed, folder, needed in optionalDependencies);
  // one build per system; only this one's is installed
  for (const wanted of Object.keys(optionalDependencies)) copy(wanted, folder, true);
}

for (const name of EXTERNALS) copy(name, import.meta.dirname, false);
