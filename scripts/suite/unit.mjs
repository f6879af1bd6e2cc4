// Unit and integration tests.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../services/paths.mjs';
import { failureOutside, failuresOf } from './failures.mjs';
import { node, run } from './run.mjs';
import { countVitest } from './tally.mjs';

const MINUTE = 60_000;
/** More than these are no accident of a busy machine. */
const MOST_FILES_LOOKED_AT_TWICE = 6;

/**
 * Calls run in real time and mostly wait for it. Loading the worker for every file costs a third of the whole: only
 * LiveKit's native parts, which do not like to be loaded twice into one process, have one for each file. Where worker
 * processes are killed and frozen, most of the time is waiting for them to be missed.
 */
function ofCalls() {
  const name = 'apps/voice-worker';
  const cwd = path.join(root, name);
  const alone = [
    ['src/media/livekit', 2],
    ['test/livekit', 2],
    ['test/chaos', 3],
  ];
  const apart = alone.flatMap(([dir]) => ['--exclude', `${dir}/**`]);
  return [
    { name, cwd, args: ['--no-isolate', '--pool=forks', '--maxWorkers=4', ...apart] },
    ...alone.map(([dir, workers]) => ({
      name: `${name}/${dir}`,
      cwd,
      args: ['--dir', dir, `--maxWorkers=${workers}`],
    })),
  ];
}

/** The other workspaces with tests, and the scripts beside them. */
function ofTheRest() {
  const workspaces = ['apps', 'packages'].flatMap((kind) =>
    readdirSync(path.join(root, kind)).map((name) => ({
      name: `${kind}/${name}`,
      cwd: path.join(root, kind, name),
      args: [],
    })),
  );
  return [
    ...workspaces.filter(({ name, cwd }) => name !== 'apps/voice-worker' && existsSync(path.join(cwd, 'package.json'))),
    { name: 'scripts', cwd: root, args: ['--dir', 'scripts', '--testTimeout=30000', '--hookTimeout=60000'] },
  ];
}

async function vitest({ name, cwd, args, files, env, folder, say, behind }) {
  const report = path.join(folder, `vitest-${name.replaceAll(/[^a-z0-9]+/g, '-')}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const command = node('vitest/vitest.mjs', 'run', '--passWithNoTests', ...reporters, ...args, ...files);
  const options = { cwd, env: { ...env, NODE_ENV: 'test' }, limitMs: 35 * MINUTE, behind };
  const { ok, why, said } = await run(command, options);
  if (why) say(`tests of ${name}: ${why}`);
  const failures = failuresOf(report, cwd);
  const outside = ok || failures.length > 0 ? [] : [failureOutside(`tests of ${name}`, said)];
  return { counts: countVitest(report, ok), failures, outside, whole: why === null };
}

/** The folder that a run is confined to, of its arguments. */
const whereOf = (args) => (args.includes('--dir') ? ['--dir', args[args.indexOf('--dir') + 1]] : []);

/**
 * Files with a failed test have a second look when all else is done, one at a time and with the machine for themselves:
 * what is slow in a crowd is told apart from what is wrong. Both are named at the end of the run.
 * @returns what counts so far; what a second look finds is counted by it
 */
function countOrLookAgain(first, options) {
  const { name, cwd, say, onFailure, later } = options;
  first.outside.forEach(onFailure);
  const files = [...new Set(first.failures.map(({ file }) => file))];
  const many = files.length > MOST_FILES_LOOKED_AT_TWICE;
  if (files.length === 0 || many || !first.whole) {
    first.failures.forEach(onFailure);
    return first.counts;
  }
  say(`tests of ${name}: ${first.counts.failed} failed; ${files.length} file(s) will be looked at again`);
  later.push(async () => {
    say(`tests of ${name}: a second look`);
    const relative = files.map((file) => path.relative(cwd, file));
    const again = await vitest({
      ...options,
      behind: false,
      name: `${name} again`,
      files: relative,
      args: ['--maxWorkers=1', ...whereOf(options.args)],
    });
    const names = new Set(again.failures.map((failure) => failure.name));
    for (const failure of first.failures) if (!names.has(failure.name)) onFailure({ ...failure, passedAlone: true });
    [...again.failures, ...again.outside].forEach(onFailure);
    return { passed: Math.max(0, first.counts.failed - again.counts.failed), failed: again.counts.failed };
  });
  return { ...first.counts, failed: 0 };
}

/** One workspace after another. */
const unit =
  (folders) =>
  async ({ filter, say, ...options }) => {
    const sum = { passed: 0, failed: 0, skipped: 0 };
    for (const { name, cwd, args } of folders()) {
      say(`tests of ${name}`);
      const all = { ...options, name, cwd, args, files: filter ? [filter] : [], say };
      const counts = countOrLookAgain(await vitest(all), all);
      for (const key of Object.keys(sum)) sum[key] += counts[key];
    }
    return sum;
  };

export const unitOfCalls = unit(ofCalls);
export const unitOfTheRest = unit(ofTheRest);
