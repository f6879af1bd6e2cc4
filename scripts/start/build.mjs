// Building the parts, each only when its sources have changed.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { logFile, root } from '../services/paths.mjs';
import { PlainError } from '../services/plain-error.mjs';
import { fingerprint } from './fingerprint.mjs';
import { binary, runNode } from './node-child.mjs';
import { logTail } from './supervise.mjs';

const COMMON = ['packages', 'prisma', 'package-lock.json', 'tsconfig.base.json'];

// the stamp lies inside the output, so removing the output removes the stamp
const STEPS = {
  client: {
    doing: 'Making the database client',
    cwd: '.',
    args: [binary('prisma/build/index.js'), 'generate'],
    inputs: ['prisma/schema.prisma', 'prisma.config.ts', 'package-lock.json'],
    output: 'packages/db/src/generated/prisma',
    proof: 'client.ts',
  },
  worker: {
    doing: 'Building the voice worker',
    cwd: 'apps/voice-worker',
    args: ['build.mjs'],
    inputs: [...COMMON, 'apps/voice-worker'],
    output: 'apps/voice-worker/dist',
    proof: 'main.mjs',
  },
  gateway: {
    doing: 'Building the live gateway',
    cwd: 'apps/web',
    args: ['build-gateway.mjs'],
    inputs: [...COMMON, 'apps/web'],
    output: 'apps/web/dist',
    proof: 'gateway.mjs',
  },
  web: {
    doing: 'Building the web pages (about a minute the first time)',
    cwd: 'apps/web',
    args: [binary('next/dist/bin/next'), 'build'],
    inputs: [...COMMON, 'apps/web'],
    output: 'apps/web/.next',
    proof: 'BUILD_ID',
  },
};

async function buildOne(name, { env, dir, say, note }) {
  const step = STEPS[name];
  const stamp = path.join(root, step.output, 'INNLINE_SOURCES');
  const hash = fingerprint(step.inputs);
  const proof = path.join(root, step.output, step.proof);
  if (existsSync(proof) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return false;
  say(step.doing);
  const log = logFile(dir, `build-${name}`);
  const code = await runNode(step.args, {
    cwd: path.join(root, step.cwd),
    env: { ...env, NODE_ENV: 'production' },
    log,
    onSpawn: (child) => note?.(`build-${name}`, child.pid),
  });
  if (code !== 0 || !existsSync(proof)) {
    throw new PlainError(`${step.doing} failed. The end of ${log}:\n${logTail(log, 25)}`);
  }
  writeFileSync(stamp, hash);
  return true;
}

/**
 * @param {(keyof typeof STEPS)[]} names built one after another: the web build alone wants two cores and 1.1 GB
 * @returns {Promise<string[]>} what was really built
 */
export async function build(names, options) {
  const built = [];
  for (const name of names) if (await buildOne(name, options)) built.push(name);
  return built;
}
