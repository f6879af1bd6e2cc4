// The stages that are one yes or no each, and the unit tests.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../services/paths.mjs';
import { build } from '../start/build.mjs';
import { failuresOf } from './failures.mjs';
import { node, run } from './run.mjs';
import { countVitest } from './tally.mjs';

const MINUTE = 60_000;
/** More than these are no accident of a busy machine. */
const MOST_FILES_LOOKED_AT_TWICE = 6;
const asOne = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });

export async function lint() {
  const biome = await run(node('@biomejs/biome/bin/biome', 'check', '.', '--max-diagnostics=60'), {
    limitMs: 3 * MINUTE,
  });
  const rooms = await run([process.execPath, 'scripts/check-rooms.mjs'], { limitMs: 3 * MINUTE });
  return asOne(biome.ok && rooms.ok);
}

export async function typecheck() {
  const command = node(
    'turbo/bin/turbo',
    'run',
    'typecheck',
    '--continue',
    '--concurrency=2',
    '--output-logs=errors-only',
  );
  const { ok } = await run(command, { limitMs: 8 * MINUTE, env: { TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' } });
  return asOne(ok);
}

/** The migrations must add up to the schema. Prisma plays them into a shadow database on the tests' server. */
export async function drift({ env }) {
  const command = node(
    'prisma/build/index.js',
    ...[
      'migrate',
      'diff',
      '--from-migrations',
      'prisma/migrations',
      '--to-schema',
      'prisma/schema.prisma',
      '--exit-code',
    ],
  );
  const { ok } = await run(command, { env, limitMs: 2 * MINUTE });
  return asOne(ok);
}

export async function buildAll({ env, folder, say }) {
  try {
    await build(['client', 'worker', 'gateway', 'web'], { env: { ...process.env, ...env }, dir: folder, say });
    return asOne(true);
  } catch (error) {
    process.stdout.write(error.message.replace(/^/gm, '  │ ').concat('\n'));
    return asOne(false);
  }
}

/** Worker processes that are killed and frozen have the machine for themselves: what is measured there is silence. */
const worker = ({ name, cwd }) => [
  { name, cwd, args: ['--exclude', 'test/chaos/**'] },
  { name: `${name}/test/chaos`, cwd, args: ['--maxWorkers=1'], only: 'test/chaos/' },
];

/** Workspaces with tests, and the scripts beside them. */
function testFolders() {
  const workspaces = ['packages', 'apps'].flatMap((kind) =>
    readdirSync(path.join(root, kind)).map((name) => ({
      name: `${kind}/${name}`,
      cwd: path.join(root, kind, name),
      args: [],
    })),
  );
  const withPackage = workspaces.filter(({ cwd }) => existsSync(path.join(cwd, 'package.json')));
  return [
    ...withPackage.flatMap((workspace) => (workspace.name === 'apps/voice-worker' ? worker(workspace) : [workspace])),
    { name: 'scripts', cwd: root, args: ['--dir', 'scripts', '--testTimeout=30000', '--hookTimeout=60000'] },
  ];
}

async function vitest({ name, cwd, args, files, env, folder, say }) {
  const report = path.join(folder, `vitest-${name.replaceAll(/[^a-z0-9]+/g, '-')}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const command = node('vitest/vitest.mjs', 'run', '--passWithNoTests', ...reporters, ...args, ...files);
  const { ok, why } = await run(command, { cwd, env: { ...env, NODE_ENV: 'test' }, limitMs: 35 * MINUTE });
  if (why) say(`tests of ${name}: ${why}`);
  return { counts: countVitest(report, ok), failures: failuresOf(report, cwd), whole: why === null };
}

/**
 * Files with a failed test have a second look, one at a time and with the machine for themselves: what is slow in a crowd
 * is told apart from what is wrong. Both are named at the end of the run.
 */
async function secondLook(first, options) {
  const { name, cwd, say, onFailure } = options;
  const files = [...new Set(first.failures.map(({ file }) => file))];
  const many = files.length > MOST_FILES_LOOKED_AT_TWICE;
  if (files.length === 0 || many || !first.whole) {
    first.failures.forEach(onFailure);
    return first.counts;
  }
  say(`tests of ${name}: ${first.counts.failed} failed; a second look at ${files.length} file(s)`);
  const relative = files.map((file) => path.relative(cwd, file));
  const again = await vitest({ ...options, name: `${name} again`, files: relative, args: ['--maxWorkers=1'] });
  const names = new Set(again.failures.map((failure) => failure.name));
  for (const failure of first.failures) if (!names.has(failure.name)) onFailure({ ...failure, passedAlone: true });
  again.failures.forEach(onFailure);
  const mended = Math.max(0, first.counts.failed - again.counts.failed);
  return { ...first.counts, passed: first.counts.passed + mended, failed: again.counts.failed };
}

/** Unit and integration tests, one workspace after another: each takes both cores. */
export async function unit({ env, folder, filter, say, onFailure }) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, cwd, args, only } of testFolders()) {
    // vitest joins filters by "or": a part of a workspace runs whole, or where it was asked for by name
    if (only && filter && !only.includes(filter)) continue;
    const wanted = only ?? filter;
    say(`tests of ${name}`);
    const options = { name, cwd, args, files: wanted ? [wanted] : [], env, folder, say, onFailure };
    const counts = await secondLook(await vitest(options), options);
    for (const key of Object.keys(sum)) sum[key] += counts[key];
  }
  return sum;
}
