// The checkout as the rules see it: every source file, parsed, with its imports followed to files of ours.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parse } from './parse.mjs';

const SOURCE = /\.(ts|tsx|mts|mjs|js|jsx)$/;
const GENERATED = /\.gen\.ts$|(^|\/)(generated|node_modules|dist|\.next)\//;
const TEST =
  /\.(test|test-suite|spec|bench)\.[cm]?[jt]sx?$|(^|\/)(tests?|bench|testing)\/|^scripts\/screens\/|^packages\/(testkit|livekit-double)\/|(^|\/)vitest\.setup\./;
const CONFIG = /\.config\.[cm]?[jt]s$|(^|\/)build[\w-]*\.mjs$/;

export const isTest = (file) => TEST.test(file);
export const isConfig = (file) => CONFIG.test(file);
/** The workspace a file belongs to, e.g. `apps/web`; null outside. */
export const workspaceOf = (file) => file.match(/^(apps|packages)\/[^/]+/)?.[0] ?? null;

function listFiles(root) {
  const git = spawnSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  return git.status === 0 ? git.stdout.split('\0').filter(Boolean) : walk(root, '');
}

function walk(root, folder) {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = folder ? `${folder}/${entry.name}` : entry.name;
    if (!entry.isDirectory()) return [name];
    return entry.name === 'node_modules' || entry.name.startsWith('.') ? [] : walk(root, name);
  });
}

const isFile = (full) => existsSync(full) && statSync(full).isFile();

/** Adds what TypeScript lets one leave out. */
function complete(root, bare) {
  const bases = [bare, bare.replace(/\.m?js$/, '')];
  const endings = ['', '.ts', '.tsx', '.mts', '.mjs', '.js', '/index.ts', '/index.tsx', '/index.mjs'];
  for (const base of bases)
    for (const ending of endings) if (isFile(path.join(root, base + ending))) return base + ending;
  return bare;
}

function workspaces(root) {
  const found = new Map();
  for (const kind of ['apps', 'packages']) {
    if (!existsSync(path.join(root, kind))) continue;
    for (const name of readdirSync(path.join(root, kind))) {
      const manifest = path.join(root, kind, name, 'package.json');
      if (isFile(manifest)) found.set(JSON.parse(readFileSync(manifest, 'utf8')).name, `${kind}/${name}`);
    }
  }
  return found;
}

function entryOf(root, folder, subpath) {
  const { exports = {} } = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
  const target = exports[subpath ? `./${subpath}` : '.'];
  return path.posix.join(folder, typeof target === 'string' ? target : subpath || 'src/index.ts');
}

/** @returns {(from: string, specifier: string) => { file: string } | { pack: string }} */
function resolver(root) {
  const own = workspaces(root);
  return (from, specifier) => {
    if (specifier.startsWith('.'))
      return { file: complete(root, path.posix.join(path.posix.dirname(from), specifier)) };
    if (specifier.startsWith('@/')) return { file: complete(root, `${workspaceOf(from)}/src/${specifier.slice(2)}`) };
    if (specifier.startsWith('node:')) return { pack: specifier };
    const [scope, second] = specifier.split('/');
    const pack = scope.startsWith('@') ? `${scope}/${second}` : scope;
    if (!own.has(pack)) return { pack: specifier };
    return { file: complete(root, entryOf(root, own.get(pack), specifier.slice(pack.length + 1))) };
  };
}

/**
 * @param {string} root folder of the checkout
 * @returns {{ file: string, lines: number, test: boolean, imports: object[], uses: object[], globals: object[], broken: string | null }[]}
 *   imports carry `to`: the file of ours, or `pack`: the package, that they lead to
 */
export function readTree(root) {
  const resolve = resolver(root);
  return listFiles(root)
    .filter((file) => SOURCE.test(file) && !GENERATED.test(file) && isFile(path.join(root, file)))
    .map((file) => {
      const code = readFileSync(path.join(root, file), 'utf8');
      const parsed = parse(file, code);
      const imports = parsed.imports.map((each) => {
        const { file: to = null, pack = null } = resolve(file, each.specifier);
        return { ...each, to, pack };
      });
      return {
        ...parsed,
        file,
        imports,
        test: isTest(file),
        lines: code.split('\n').length - (code.endsWith('\n') ? 1 : 0),
      };
    });
}
