import { TEST_SECRET } from '../secret';

/** What a test run knows of its database server. `scripts/test.mjs` sets it; without it we help ourselves. */
export function databaseEnv(): { serverUrl: string | null; template: string | null } {
  return {
    serverUrl: process.env.DATABASE_URL || null,
    template: process.env.INNLINE_TEST_TEMPLATE_DB || null,
  };
}

/** Points packages/db, and whatever a test starts, at the test's own database. */
export function setDatabaseUrl(url: string): void {
  process.env.DATABASE_URL = url;
  process.env.INNLINE_SECRET = TEST_SECRET;
}
