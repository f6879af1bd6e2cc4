import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const migrations = fileURLToPath(new URL('../../../../prisma/migrations', import.meta.url));
const migrateScript = new URL('../../../../scripts/migrate.mjs', import.meta.url).href;

/** The same server, another database. */
export function urlOf(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

async function onServer<T>(serverUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: urlOf(serverUrl, 'postgres') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Named after the migrations, so that a new migration makes a new template. */
function templateName(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(migrations).sort()) {
    if (!name.endsWith('.toml')) hash.update(name).update(readFileSync(`${migrations}/${name}/migration.sql`));
  }
  return `innline_template_${hash.digest('hex').slice(0, 12)}`;
}

/**
 * A migrated database to copy from; made on this server unless it is there. Test files that start at once wait for the
 * one that came first.
 */
export function ensureTemplate(serverUrl: string): Promise<string> {
  const name = templateName();
  return onServer(serverUrl, async (client) => {
    await client.query('select pg_advisory_lock(hashtext($1))', [name]);
    const there = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (there.rowCount) return name;
    const draft = `${name}_draft`;
    await client.query(`drop database if exists ${draft} with (force)`);
    await client.query(`create database ${draft}`);
    const { migrate } = await import(/* @vite-ignore */ migrateScript);
    await migrate(urlOf(serverUrl, draft));
    // renamed when it is whole: a run that is cut off leaves no half template
    await client.query(`alter database ${draft} rename to ${name}`);
    return name;
  });
}

/** A database of its own, copied from the template in about 25 ms; gives its address. */
export async function createDatabase(serverUrl: string, template: string): Promise<string> {
  const name = `innline_test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  await onServer(serverUrl, (client) => client.query(`create database ${name} template ${template} strategy wal_log`));
  return urlOf(serverUrl, name);
}

/** Drops it even while somebody is connected. */
export async function dropDatabase(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  await onServer(url, (client) => client.query(`drop database if exists ${name} with (force)`));
}
