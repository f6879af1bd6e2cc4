// The environment of every program that `npm start` launches. .env.example describes the variables.
import path from 'node:path';
import { root } from '../services/paths.mjs';

const binPath = `${path.join(root, 'node_modules/.bin')}${path.delimiter}${process.env.PATH ?? ''}`;
// not for the parts: npm's own variables, the shell's Node options, and the front door's port
const foreign = /^(npm_|PORT$|NODE_OPTIONS$|NODE_CHANNEL_FD$|NODE_CHANNEL_SERIALIZATION_MODE$|NODE_UNIQUE_ID$)/;

/** Where people reach Innline. */
export function publicUrl(port) {
  return (process.env.INNLINE_URL || `http://localhost:${port}`).replace(/\/+$/, '');
}

export function environment({ dev, dir, url, ports, database, redis, secrets }) {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
  return {
    ...inherited,
    ...secrets,
    PATH: binPath,
    NODE_ENV: dev ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    LOG_LEVEL: process.env.LOG_LEVEL || 'info',
    // within the grace the supervisor gives: on one machine nobody else could take a call over
    INNLINE_DRAIN_MS: process.env.INNLINE_DRAIN_MS || '8000',
    INNLINE_URL: url,
    INNLINE_DATA_DIR: dir,
    DATABASE_URL: database,
    REDIS_URL: redis,
    WEB_PORT: String(ports.web),
    GATEWAY_PORT: String(ports.gateway),
    WORKER_PORT: String(ports.worker),
    WORKER_URL: `http://127.0.0.1:${ports.worker}`,
  };
}
