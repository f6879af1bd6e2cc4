import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const services = new URL('../../../../scripts/services/redis.mjs', import.meta.url).href;

export interface RedisServer {
  url: string;
  port: number;
  pid: number;
  stop(): Promise<void>;
}

/** A Redis of its own: streams of two tests must not meet. */
export async function startThrowawayRedis(): Promise<RedisServer> {
  const { startRedis } = await import(/* @vite-ignore */ services);
  const folder = mkdtempSync(path.join(tmpdir(), 'innline-redis-'));
  const server = await startRedis({ folder: path.join(folder, 'redis'), durable: false, external: false });
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: server.url, port: server.port, pid: server.pid, stop };
}
