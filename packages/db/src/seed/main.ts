// Fills an empty database with the demo: tsx packages/db/src/seed/main.ts
import { rmSync } from 'node:fs';
import { disconnect } from '../client';
import { seedEnv } from '../env';
import { demoFilePath } from './demo-file';
import { seed } from './seed';
import { isDemoWanted } from './wanted';

const { INNLINE_DATA_DIR: dataDir, INNLINE_DEMO: mode, DEBUG: debug } = seedEnv();

async function main(): Promise<string> {
  if (!(await isDemoWanted(mode))) {
    // an older file would promise sign-ins that are not there
    rmSync(demoFilePath(dataDir), { force: true });
    return mode === 'no' ? 'No demo, as INNLINE_DEMO says.' : 'No demo: this database has hotels of its own.';
  }
  const demo = await seed({ dataDir });
  const [owner] = demo.users;
  return `The demo is ready. Sign in as ${owner!.email}; everything else is in ${demoFilePath(dataDir)}.`;
}

try {
  console.log(await main());
} catch (error) {
  process.exitCode = 1;
  console.error(`seed: ${error instanceof Error ? (debug ? error.stack : error.message) : error}`);
} finally {
  await disconnect();
}
