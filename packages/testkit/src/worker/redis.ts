import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const services = new URL('../../../../scripts/services/redis.mjs', import.meta.url).href;

export interface RedisServer {
  url: string;
  port: number;
  /** Another one after a restart. */
  readonly pid: number;
  /** Answers nobody from now on, though its connections stay open; `thaw` ends that. */
  freeze(): void;
  thaw(): void;
  /** Ends it; `comeBack` starts it again at the same address, empty unless it is durable. */
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
  /** Ends it for good and throws its files away. */
  stop(): Promise<void>;
}

/** A Redis of its own: streams of two tests must not meet. `durable`: it keeps its keys over a restart. */
export async function startThrowawayRedis({ durable = false } = {}): Promise<RedisServer> {
  const { startRedis } = await import(/* @vite-ignore */ services);
  const temporary = mkdtempSync(path.join(tmpdir(), 'innline-redis-'));
  const options = { folder: path.join(temporary, 'redis'), durable, external: false };
  let server = await startRedis(options);
  const { url, port } = server;
  return {
    ...{ url, port },
    get pid() {
      return server.pid;
    },
    freeze: () => void process.kill(server.pid, 'SIGSTOP'),
    thaw: () => void process.kill(server.pid, 'SIGCONT'),
    goAway: () => server.stop(),
    async comeBack() {
      server = await startRedis({ ...options, port });
    },
    async stop() {
      await server.stop();
      rmSync(temporary, { recursive: true, force: true });
    },
  };
}
