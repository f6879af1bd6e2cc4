// The stages that are one yes or no each.
import { putBehind } from '../services/processes.mjs';
import { build } from '../start/build.mjs';
import { failureOutside } from './failures.mjs';
import { node, run } from './run.mjs';

const MINUTE = 60_000;
const asOne = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });

/** One yes or no of commands; the first that says no is named at the end of the run. */
function verdict(name, runs, onFailure) {
  const refused = runs.find(({ ok }) => !ok);
  if (refused) onFailure(failureOutside(name, refused.said));
  return asOne(!refused);
}

export async function lint({ behind, onFailure }) {
  const biome = await run(node('@biomejs/biome/bin/biome', 'check', '.', '--max-diagnostics=60'), {
    limitMs: 3 * MINUTE,
    behind,
  });
  const rooms = await run([process.execPath, 'scripts/check-rooms.mjs'], { limitMs: 3 * MINUTE, behind });
  return verdict('lint', [biome, rooms], onFailure);
}

export async function typecheck({ behind, onFailure }) {
  const command = node(
    'turbo/bin/turbo',
    'run',
    'typecheck',
    '--continue',
    '--concurrency=2',
    '--output-logs=errors-only',
  );
  const env = { TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' };
  const types = await run(command, { env, behind, limitMs: 15 * MINUTE });
  return verdict('types', [types], onFailure);
}

/** The migrations must add up to the schema. Prisma plays them into a shadow database on the tests' server. */
export async function drift({ env, behind, onFailure }) {
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
  const migrations = await run(command, { env, behind, limitMs: 4 * MINUTE });
  return verdict('migrations against the schema', [migrations], onFailure);
}

export async function buildAll({ env, folder, say, behind, onFailure }) {
  const note = (_name, pid) => behind && putBehind(pid);
  try {
    await build(['client', 'worker', 'gateway', 'web'], {
      env: { ...process.env, ...env },
      dir: folder,
      say,
      note,
    });
    return asOne(true);
  } catch (error) {
    process.stdout.write(error.message.replace(/^/gm, '  │ ').concat('\n'));
    onFailure(failureOutside('build', error.message.split('\n')));
    return asOne(false);
  }
}
