import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkRooms } from '../check.mjs';

const manifest = (name, exports) => JSON.stringify({ name, exports });
const WORKSPACES = {
  'apps/web/package.json': manifest('@innline/web'),
  'apps/voice-worker/package.json': manifest('@innline/voice-worker'),
  'packages/db/package.json': manifest('@innline/db', { '.': './src/index.ts' }),
  'packages/flow/package.json': manifest('@innline/flow', { '.': './src/index.ts' }),
  'packages/shared/package.json': manifest('@innline/shared', {
    '.': './src/index.ts',
    './server': './src/server/index.ts',
  }),
  'packages/testkit/package.json': manifest('@innline/testkit', { '.': './src/index.ts' }),
  'packages/db/src/index.ts': 'export const db = 1;',
  'packages/flow/src/index.ts': 'export const flow = 1;',
  'packages/shared/src/index.ts': 'export const shared = 1;',
  'packages/shared/src/server/index.ts': 'export const server = 1;',
  'packages/testkit/src/index.ts': 'export const testkit = 1;',
};

/**
 * Checks a tree made of the workspaces' bare entries and the given files.
 * @param {Record<string, string>} files path → source
 * @returns {string[]} breaches as `rule file:line what`
 */
export function breaches(files) {
  const root = mkdtempSync(path.join(tmpdir(), 'rooms-'));
  try {
    for (const [file, code] of Object.entries({ ...WORKSPACES, ...files })) {
      mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
      writeFileSync(path.join(root, file), code);
    }
    return checkRooms(root).findings.map(({ number, file, line, what }) => `${number} ${file}:${line} ${what}`);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
