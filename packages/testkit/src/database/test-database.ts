import { disconnect } from '@innline/db';
import { afterAll, beforeAll } from 'vitest';
import { createDatabase, dropDatabase, ensureTemplate } from './databases';
import { databaseEnv, setDatabaseUrl } from './env';
import { type DatabaseServer, startThrowawayServer } from './server';

export interface TestDatabase {
  /** Known once the tests run. */
  readonly url: string;
}

/**
 * Gives a test file an empty, migrated database of its own, to which `@innline/db` is connected; drops it afterwards.
 * Copied from INNLINE_TEST_TEMPLATE_DB; without that from a template made on DATABASE_URL's server; without that on a
 * server started for this file. Call it once, at the top.
 */
export function testDatabase(): TestDatabase {
  const database = { url: '' };
  let server: DatabaseServer | null = null;

  beforeAll(async () => {
    const env = databaseEnv();
    if (!env.serverUrl) server = await startThrowawayServer();
    const serverUrl = env.serverUrl ?? server!.url;
    database.url = await createDatabase(
      serverUrl,
      (env.serverUrl && env.template) || (await ensureTemplate(serverUrl)),
    );
    // what an earlier file of this process left under way may have opened a pool again
    await disconnect();
    setDatabaseUrl(database.url);
  }, 120_000);

  afterAll(async () => {
    await disconnect();
    if (database.url) await dropDatabase(database.url);
    await server?.stop();
  }, 60_000);

  return database;
}
