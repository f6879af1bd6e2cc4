import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PlainError } from '../services/plain-error.mjs';

// INNLINE_SECRET seals stored credentials and signs tokens; BETTER_AUTH_SECRET signs sessions
const NAMES = ['INNLINE_SECRET', 'BETTER_AUTH_SECRET'];

function stored(file) {
  if (!existsSync(file)) return {};
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new PlainError(
      `${file} is damaged. Restore it from a backup: without it, stored credentials cannot be opened.`,
    );
  }
}

/** The environment's secrets, else those made on the first start and kept in the data folder. */
export function secrets(dir) {
  const file = path.join(dir, 'secrets.json');
  const kept = stored(file);
  const missing = NAMES.filter((name) => !kept[name]);
  for (const name of missing) kept[name] = randomBytes(32).toString('base64');
  if (missing.length > 0) writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 });
  return Object.fromEntries(NAMES.map((name) => [name, process.env[name] || kept[name]]));
}
