// Applies prisma/migrations without Prisma's command line: same order, same advisory lock, same bookkeeping table, so
// both can be used on one database. Images and `npm start` need nothing but `pg` for it.
import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './services/paths.mjs';
import { PlainError, runMain } from './services/plain-error.mjs';

// the key Prisma's own engine locks with
const PRISMA_LOCK = 72707369;

const TABLE = `create table if not exists "_prisma_migrations" (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`;

function readMigrations(folder) {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return names
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

async function apply(client, { name, sql, checksum }) {
  const id = randomUUID();
  await client.query('insert into "_prisma_migrations" (id, checksum, migration_name) values ($1, $2, $3)', [
    id,
    checksum,
    name,
  ]);
  try {
    // one simple query is one transaction, unless the file opens its own
    await client.query(sql);
  } catch (error) {
    await client.query('rollback').catch(() => {});
    await client.query('update "_prisma_migrations" set logs = $2 where id = $1', [id, error.message]);
    throw new PlainError(`Migration ${name} failed: ${error.message}. Nothing of it was kept.`);
  }
  await client.query('update "_prisma_migrations" set finished_at = now(), applied_steps_count = 1 where id = $1', [
    id,
  ]);
}

async function applyMissing(client, folder, warn) {
  await client.query(TABLE);
  const known = await client.query(
    'select migration_name, checksum, finished_at from "_prisma_migrations" where rolled_back_at is null',
  );
  const before = new Map(known.rows.map((row) => [row.migration_name, row]));
  const applied = [];
  for (const migration of readMigrations(folder)) {
    const row = before.get(migration.name);
    if (row && !row.finished_at) {
      throw new PlainError(
        `Migration ${migration.name} failed earlier. Repair the database, then run: npx prisma migrate resolve --rolled-back ${migration.name}`,
      );
    }
    if (row && row.checksum !== migration.checksum)
      warn(`migration ${migration.name} was edited after it had been applied`);
    if (row) continue;
    await apply(client, migration);
    applied.push(migration.name);
  }
  return applied;
}

/**
 * Brings a database up to date; several processes may do so at once.
 * @param {string} url
 * @param {{ folder?: string, warn?: (text: string) => void }} options
 * @returns {Promise<string[]>} the names that were applied now
 */
export async function migrate(url, { folder = path.join(root, 'prisma/migrations'), warn = console.warn } = {}) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
  } catch (error) {
    throw new PlainError(`The database cannot be reached (${error.message || error.code}). Check DATABASE_URL.`);
  }
  try {
    await client.query('select pg_advisory_lock($1)', [PRISMA_LOCK]);
    return await applyMissing(client, folder, warn);
  } finally {
    await client.end(); // which also gives the lock back
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runMain('migrate', async () => {
    if (!process.env.DATABASE_URL) throw new PlainError('Set DATABASE_URL to the database that is to be migrated.');
    const applied = await migrate(process.env.DATABASE_URL);
    console.log(applied.length > 0 ? `applied ${applied.join(', ')}` : 'the database is up to date');
  });
}
