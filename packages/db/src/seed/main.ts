// Fills an empty database with the demo: tsx packages/db/src/seed/main.ts
import { disconnect } from '../client';
import { seedEnv } from '../env';
import { demoFilePath } from './demo-file';
import { seed } from './seed';

const { INNLINE_DATA_DIR: dataDir, DEBUG: debug } = seedEnv();
try {
  const demo = await seed({ dataDir });
  const [owner] = demo.users;
  console.log(`The demo is ready. Sign in as ${owner!.email}; everything else is in ${demoFilePath(dataDir)}.`);
} catch (error) {
  process.exitCode = 1;
  console.error(`seed: ${error instanceof Error ? (debug ? error.stack : error.message) : error}`);
} finally {
  await disconnect();
}
