import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface DatabaseServer {
  /** Of any database on it. */
  url: string;
  stop(): Promise<void>;
}

const services = new URL('../../../../scripts/services/postgres.mjs', import.meta.url).href;

/** A PostgreSQL of our own in a folder that is thrown away, for a test run that was given none. */
export async function startThrowawayServer(): Promise<DatabaseServer> {
  const { startPostgres, THROWAWAY } = await import(/* @vite-ignore */ services);
  const folder = mkdtempSync(path.join(tmpdir(), 'innline-test-'));
  const server = await startPostgres({ folder: path.join(folder, 'postgres'), settings: THROWAWAY, external: false });
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
