import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrate } from './migrate.mjs';
import { startPostgres, THROWAWAY } from './services/postgres.mjs';

let folder;
let server;
let count = 0;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'innline-migrate-'));
  server = await startPostgres({ folder: path.join(folder, 'pg'), settings: THROWAWAY, external: false });
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function run(url, sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
/** A new database and a folder of migrations for it. */
async function setUp(migrations) {
  count += 1;
  await run(server.url, `create database m${count}`);
  const url = new URL(server.url);
  url.pathname = `/m${count}`;
  const dir = path.join(folder, `m${count}`);
  const write = (name, sql) => {
    mkdirSync(path.join(dir, name), { recursive: true });
    writeFileSync(path.join(dir, name, 'migration.sql'), sql);
  };
  for (const [name, sql] of Object.entries(migrations)) write(name, sql);
  const warnings = [];
  return {
    url: url.href,
    write,
    warnings,
    migrate: () => migrate(url.href, { folder: dir, warn: (text) => warnings.push(text) }),
  };
}

it('applies what is missing, in order, once', async () => {
  const db = await setUp({ '2_b': 'alter table a add m int;', '1_a': 'create table a (n int);' });
  expect(await db.migrate()).toEqual(['1_a', '2_b']);
  expect(await db.migrate()).toEqual([]);
});
it('applies once when several processes start at once', async () => {
  const db = await setUp({ '1_a': 'create table a (n int); select pg_sleep(0.2);' });
  const applied = await Promise.all([db.migrate(), db.migrate(), db.migrate()]);
  expect(applied.flat()).toEqual(['1_a']);
});
it('keeps nothing of a migration that fails, says so, and waits for a person', async () => {
  const db = await setUp({ '1_a': 'create table a (n int); select no_such_function();' });
  await expect(db.migrate()).rejects.toThrow(/Migration 1_a failed: .*no_such_function/);
  expect(await run(db.url, "select to_regclass('a') as found")).toEqual([{ found: null }]);
  await expect(db.migrate()).rejects.toThrow('npx prisma migrate resolve --rolled-back 1_a');
});
it('takes function bodies with semicolons', async () => {
  const db = await setUp({ '1_a': 'create function f() returns int language plpgsql as $$ begin return 1; end; $$;' });
  await db.migrate();
  expect(await run(db.url, 'select f()')).toEqual([{ f: 1 }]);
});
it('notices a migration that was edited afterwards', async () => {
  const db = await setUp({ '1_a': 'create table a (n int);' });
  await db.migrate();
  db.write('1_a', 'create table a (n int); -- and more');
  await db.migrate();
  expect(db.warnings).toEqual(['migration 1_a was edited after it had been applied']);
});
it('says that the database cannot be reached', async () => {
  await expect(migrate('postgresql://x@127.0.0.1:1/x')).rejects.toThrow('Check DATABASE_URL');
});
