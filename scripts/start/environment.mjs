// The environment of every program that `npm start` launches. .env.example describes the variables.
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { root } from '../services/paths.mjs';
import { PlainError } from '../services/plain-error.mjs';

const binPath = `${path.join(root, 'node_modules/.bin')}${path.delimiter}${process.env.PATH ?? ''}`;
// not for the parts: npm's own variables, the shell's Node options, and the front door's port
const foreign = /^(npm_|PORT$|NODE_OPTIONS$|NODE_CHANNEL_FD$|NODE_CHANNEL_SERIALIZATION_MODE$|NODE_UNIQUE_ID$)/;

/** Where people reach Innline. */
export function publicUrl(port) {
  return (process.env.INNLINE_URL || `http://localhost:${port}`).replace(/\/+$/, '');
}

/** More processes than any machine has use for. */
const MOST_WORKERS = 64;

/** How many voice workers run. @throws PlainError that says what to write instead */
export function workerCount(asked = process.env.INNLINE_WORKERS, cores = availableParallelism()) {
  if (asked === 'auto') return Math.min(cores, MOST_WORKERS);
  const count = Number(asked || 1);
  if (Number.isInteger(count) && count >= 1 && count <= MOST_WORKERS) return count;
  throw new PlainError(
    `INNLINE_WORKERS is "${asked}". Write how many voice workers shall run, 1 to ${MOST_WORKERS}, or auto for one per processor core.`,
  );
}

/** The first one is `worker`, as where there is only one. */
export const workerNames = (count) => Array.from({ length: count }, (_, i) => (i === 0 ? 'worker' : `worker-${i + 1}`));

/** Speech threads each worker starts: together no more than one worker would start alone, and none without. */
const speechThreads = (workers, cores) => Math.max(1, Math.floor(Math.min(8, Math.max(2, cores)) / workers));

/** What one worker has of its own. */
export const workerEnvironment = (name, { port, workers }, cores = availableParallelism()) => ({
  WORKER_PORT: String(port),
  ...(workers > 1 && {
    INNLINE_WORKER_NAME: name,
    INNLINE_SPEECH_THREADS: process.env.INNLINE_SPEECH_THREADS || String(speechThreads(workers, cores)),
  }),
});

/** Where the web pages ask a worker: the only one, or whichever the front door chooses. */
function workerUrl({ workers, ports, door }) {
  if (workers === 1) return `http://127.0.0.1:${ports.worker}`;
  const host = ['0.0.0.0', '::'].includes(door.host) ? '127.0.0.1' : door.host;
  return `http://${host.includes(':') ? `[${host}]` : host}:${door.port}`;
}

export function environment({ dev, dir, url, ports, door, workers, database, redis, secrets }) {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
  return {
    ...inherited,
    ...secrets,
    PATH: binPath,
    NODE_ENV: dev ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    LOG_LEVEL: process.env.LOG_LEVEL || 'info',
    // within the grace the supervisor gives
    INNLINE_DRAIN_MS: process.env.INNLINE_DRAIN_MS || '8000',
    INNLINE_URL: url,
    INNLINE_DATA_DIR: dir,
    DATABASE_URL: database,
    REDIS_URL: redis,
    WEB_PORT: String(ports.web),
    GATEWAY_PORT: String(ports.gateway),
    WORKER_URL: workerUrl({ workers, ports, door }),
  };
}
