// Makes the Prisma client after an install. Skipped where only production packages are installed (no Prisma CLI there).
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

if (existsSync('node_modules/.bin/prisma')) {
  const { status } = spawnSync('node_modules/.bin/prisma', ['generate'], { stdio: ['ignore', 'ignore', 'inherit'] });
  process.exit(status ?? 1);
}
