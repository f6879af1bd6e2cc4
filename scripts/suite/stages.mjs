// The stages that are one yes or no each.
import { putBehind } from '../services/processes.mjs';
import { build } from '../start/build.mjs';
import { failureOutside } from './failures.mjs';
import { node, run } from './run.mjs';

const MINUTE = 60_000;
const asOne = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });
const NOT_YET = { passed: 0, failed: 0, skipped: 0 };

/**
 * One yes or no. What says no beside other stages has a second look when they are done, with the machine for itself, as
 * files of tests have.
 * @param {(options: object) => Promise<{ ok: boolean, said: string[] }>} check
 */
const stage = (name, check) => async (options) => {
  const { say, onFailure, later, behind } = options;
  const first = await check(options);
  if (first.ok) return asOne(true);
  const failure = failureOutside(name, first.said);
  if (!behind) {
    onFailure(failure);
    return asOne(false);
  }
  say(`${name}: failed; it will be looked at again`);
  later.push(async () => {
    say(`${name}: a second look`);
    const again = await check({ ...options, behind: false });
    onFailure(again.ok ? { ...failure, passedAlone: true } : failureOutside(name, again.said));
    return asOne(again.ok);
  });
  return NOT_YET;
};

export const lint = stage('lint', async ({ behind }) => {
  const biome = await run(node('@biomejs/biome/bin/biome', 'check', '.', '--max-diagnostics=60'), {
    limitMs: 3 * MINUTE,
    behind,
  });
  const rooms = await run([process.execPath, 'scripts/check-rooms.mjs'], { limitMs: 3 * MINUTE, behind });
  return biome.ok ? rooms : biome;
});

export const typecheck = stage('types', ({ behind }) => {
  const command = node(
    'turbo/bin/turbo',
    'run',
    'typecheck',
    '--continue',
    '--concurrency=2',
    '--output-logs=errors-only',
  );
  const env = { TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' };
  return run(command, { env, behind, limitMs: 15 * MINUTE });
});

/** The migrations must add up to the schema. Prisma plays them into a shadow database on the tests' server. */
export const drift = stage('migrations against the schema', ({ env, behind }) => {
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
  return run(command, { env, behind, limitMs: 4 * MINUTE });
});

export const buildAll = stage('build', async ({ env, folder, say, behind }) => {
  const note = (_name, pid) => behind && putBehind(pid);
  try {
    await build(['client', 'worker', 'gateway', 'web'], {
      env: { ...process.env, ...env },
      dir: folder,
      say,
      note,
    });
    return { ok: true, said: [] };
  } catch (error) {
    process.stdout.write(error.message.replace(/^/gm, '  │ ').concat('\n'));
    return { ok: false, said: error.message.split('\n') };
  }
});
