// initdb and postgres refuse to run as root.
import { spawnSync } from 'node:child_process';
import { PlainError } from './plain-error.mjs';

const NAMESPACE = ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--'];
const idOf = (flag, name) => Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout) || null;

/**
 * How to run a program that refuses root.
 * In a user namespace root looks like uid 1000 and still owns its files: no system user is needed and a checkout below
 * root's home (mode 0700) works. Where namespaces are barred, as in many containers, the uid of `postgres` or `nobody`
 * serves; it must be able to reach the files, so `chown` names who has to own the data.
 * @returns {{ wrap: (command: string[]) => string[], spawnOptions: { uid?: number, gid?: number }, chown: string | null }}
 */
export function asNonRoot() {
  const direct = (command) => command;
  if (process.getuid?.() !== 0) return { wrap: direct, spawnOptions: {}, chown: null };
  if (spawnSync(NAMESPACE[0], [...NAMESPACE.slice(1), 'true']).status === 0) {
    return { wrap: (command) => [...NAMESPACE, ...command], spawnOptions: {}, chown: null };
  }
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = [idOf('-u', name), idOf('-g', name)];
    if (uid && gid) return { wrap: direct, spawnOptions: { uid, gid }, chown: `${uid}:${gid}` };
  }
  throw new PlainError(
    'PostgreSQL cannot run as root, and this machine offers neither user namespaces nor a postgres or nobody user. Start Innline as another user, or set DATABASE_URL.',
  );
}
