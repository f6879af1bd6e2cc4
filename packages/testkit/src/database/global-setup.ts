import { ensureTemplate } from './databases';
import { databaseEnv } from './env';
import { startThrowawayServer } from './server';

/**
 * Vitest's `globalSetup` for a package tested by itself: one server and one template for all its files. Under
 * `npm test` both are there already and this does nothing.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const env = databaseEnv();
  if (env.serverUrl && env.template) return async () => {};
  const server = env.serverUrl ? null : await startThrowawayServer();
  const url = env.serverUrl ?? server!.url;
  Object.assign(process.env, { DATABASE_URL: url, INNLINE_TEST_TEMPLATE_DB: await ensureTemplate(url) });
  return async () => server?.stop();
}
