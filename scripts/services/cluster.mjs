// The folder of a PostgreSQL cluster: made once, whole or not at all.
import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PlainError } from './plain-error.mjs';

const passwordFile = (folder) => `${folder}.password`;

/** The local server takes a password: on a shared machine every user reaches a loopback port. */
export const passwordOf = (folder) => readFileSync(passwordFile(folder), 'utf8').trim();

function checkVersion(folder, major) {
  const found = readFileSync(path.join(folder, 'PG_VERSION'), 'utf8').trim();
  if (found === major) return;
  throw new PlainError(
    `The database in ${folder} was written by PostgreSQL ${found}, this Innline brings ${major}. Move that folder away to start empty, or set DATABASE_URL to a server of version ${found}.`,
  );
}

function explain(output) {
  if (/no space left/i.test(output)) {
    return 'The disk became full while the database was made. Free some space, or set INNLINE_DATA_DIR to a folder on a larger disk.';
  }
  if (/permission denied|could not access|EACCES/i.test(output)) {
    return 'PostgreSQL may not enter the folder it was given. Set INNLINE_DATA_DIR to a folder that every user can reach, or set DATABASE_URL.';
  }
  return `The database could not be made: ${output.trim().split('\n').pop()}`;
}

/**
 * Makes the cluster unless it is there. It is made beside its place and renamed when it is whole, so that a crash or a
 * full disk leaves no half-made folder that the next start would take for a database.
 */
export function prepareCluster({ folder, binaries, runner }) {
  if (existsSync(path.join(folder, 'PG_VERSION')) && existsSync(passwordFile(folder))) {
    checkVersion(folder, binaries.major);
    return;
  }
  if (existsSync(path.join(folder, 'PG_VERSION'))) {
    throw new PlainError(
      `The database in ${folder} has lost its password file ${passwordFile(folder)}. Put it back, or move both away.`,
    );
  }
  const draft = `${folder}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile(folder), randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (runner.chown) execFileSync('chown', ['-R', runner.chown, draft, passwordFile(folder)]);
  const [command, ...args] = runner.wrap([
    binaries.program('initdb'),
    ...['-D', draft, '-U', 'innline', '--auth=scram-sha-256', `--pwfile=${passwordFile(folder)}`],
    ...['--encoding=UTF8', '--locale=C.UTF-8', '--no-instructions'],
  ]);
  const { status, stderr, error } = spawnSync(command, args, { ...runner.spawnOptions, encoding: 'utf8', cwd: '/' });
  if (status !== 0) {
    rmSync(draft, { recursive: true, force: true });
    rmSync(passwordFile(folder), { force: true });
    throw new PlainError(explain(error?.message ?? stderr ?? ''));
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(draft, folder);
}
