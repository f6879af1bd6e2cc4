// The programs behind the front door, and how to ask whether each is well.
import { watch } from 'node:fs';
import path from 'node:path';
import { root } from '../services/paths.mjs';
import { sleep } from '../services/ports.mjs';
import { workerEnvironment } from './environment.mjs';
import { binary } from './node-child.mjs';

/** @param {{ ports: Record<string, number>, workers: string[], dev: boolean }} options `workers`: their names, which have ports */
export function parts({ ports, workers, dev }) {
  const next = [binary('next/dist/bin/next'), dev ? 'dev' : 'start', '-H', '127.0.0.1', '-p', String(ports.web)];
  const worker = (name) => ({
    ...{ args: ['dist/main.mjs'], cwd: 'apps/voice-worker', health: '/voice/health' },
    env: workerEnvironment(name, { port: ports[name], workers: workers.length }),
  });
  return {
    ...Object.fromEntries(workers.map((name) => [name, worker(name)])),
    gateway: { args: ['dist/gateway.mjs'], cwd: 'apps/web', health: '/health' },
    web: { args: next, cwd: 'apps/web', health: '/api/health' },
  };
}

const TOO_LONG_MS = 180_000;

/** Waits until a part answers its health address with 200. @returns {Promise<boolean>} false when it took too long */
export async function healthy(port, pathname, gaveUp) {
  const end = Date.now() + TOO_LONG_MS;
  while (Date.now() < end && !gaveUp()) {
    try {
      const response = await fetch(`http://127.0.0.1:${port}${pathname}`, { signal: AbortSignal.timeout(10_000) });
      await response.arrayBuffer();
      if (response.ok) return true;
    } catch {
      // not listening yet
    }
    await sleep(100);
  }
  return false;
}

/**
 * New code for several processes of a part: the next one is asked to end when the one before it is well again, so that
 * their callers always have somewhere to go.
 */
export async function restartInTurn(processes, gaveUp) {
  for (const one of processes) {
    await one.restart();
    if (processes.length > 1) await healthy(one.port, one.health, gaveUp);
  }
}

const SETTLE_MS = 250;
const SOURCE = /\.(ts|tsx|json|mjs)$/;

/** In development the worker and the gateway are bundled as in production, and again after every change of their sources. */
export function onSourceChange(folders, changed) {
  let timer = null;
  const watchers = folders.map((folder) =>
    watch(path.join(root, folder), { recursive: true }, (_event, file) => {
      if (!file || !SOURCE.test(file) || /(^|\/)(dist|node_modules|\.next|generated)\//.test(file)) return;
      clearTimeout(timer);
      timer = setTimeout(changed, SETTLE_MS);
    }),
  );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
