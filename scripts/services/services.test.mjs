import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sentence } from './plain-error.mjs';
import { until } from './ports.mjs';
import { startPostgres } from './postgres.mjs';
import { isAlive } from './processes.mjs';
import { startRedis } from './redis.mjs';
import { redisTalk } from './redis-talk.mjs';

let folder;
const stops = [];
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'innline-services-'));
});
afterAll(async () => {
  for (const stop of stops) await stop();
  rmSync(folder, { recursive: true, force: true });
});

async function query(url, sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
async function killHard(pid) {
  process.kill(pid, 'SIGKILL');
  await until(() => !isAlive(pid), { forMs: 5_000 });
}

describe('PostgreSQL', () => {
  const start = async () => {
    const server = await startPostgres({ folder: path.join(folder, 'postgres'), external: false });
    stops.push(server.stop);
    return server;
  };

  it('starts although a start was cut off while it made the cluster', async () => {
    mkdirSync(path.join(folder, 'postgres.new/base'), { recursive: true });
    const { url } = await start();
    await query(url, 'create table kept (n int)');
    expect(await query(url, 'show timezone')).toEqual([{ TimeZone: 'UTC' }]);
  });
  it('is taken over by a second start', async () => {
    const [one, two] = [await start(), await start()];
    expect(two).toMatchObject({ pid: one.pid, url: one.url, reused: true });
  });
  it('recovers after kill -9 and keeps its data', async () => {
    const before = await start();
    await query(before.url, 'insert into kept values (1)');
    await killHard(before.pid);
    const after = await start();
    expect(after.pid).not.toBe(before.pid);
    expect(await query(after.url, 'select n from kept')).toEqual([{ n: 1 }]);
  });
  it('starts although its stale pid file names a process of somebody else', async () => {
    const { stop } = await start();
    await stop();
    writeFileSync(path.join(folder, 'postgres/postmaster.pid'), `${process.pid}\n/x\n0\n5432\n\n127.0.0.1\n\n`);
    expect((await start()).reused).toBe(false);
    expect(isAlive(process.pid)).toBe(true);
  });
  it('asks for its password', async () => {
    const url = new URL((await start()).url);
    url.password = 'wrong';
    await expect(query(url.href, 'select 1')).rejects.toThrow('password authentication failed');
  });
  it('says which version wrote a cluster it cannot read', async () => {
    const other = path.join(folder, 'older');
    mkdirSync(other);
    writeFileSync(path.join(other, 'PG_VERSION'), '15\n');
    writeFileSync(`${other}.password`, 'x');
    await expect(startPostgres({ folder: other, external: false })).rejects.toThrow('was written by PostgreSQL 15');
  });
});

describe('Redis', () => {
  const start = async () => {
    const server = await startRedis({ folder: path.join(folder, 'redis'), external: false });
    stops.push(server.stop);
    return server;
  };
  const talk = (server, command) =>
    redisTalk(server.port, [`AUTH ${readFileSync(path.join(folder, 'redis/password'), 'utf8')}`, command]);

  it('asks for its password', async () => {
    expect((await redisTalk((await start()).port, ['PING']))[0]).toMatch(/^-NOAUTH/);
  });
  it('is taken over by a second start', async () => {
    const [one, two] = [await start(), await start()];
    expect(two).toMatchObject({ pid: one.pid, url: one.url, reused: true });
  });
  it('comes back after kill -9 with what it had', async () => {
    const before = await start();
    await talk(before, 'SET kept 1');
    // a killed process loses nothing that it has handed to the system; fsync matters for power cuts only
    await killHard(before.pid);
    const after = await start();
    expect(after.pid).not.toBe(before.pid);
    expect((await talk(after, 'EXISTS kept'))[1]).toBe(':1');
  });
});

it('turns a full disk into a sentence', () => {
  const error = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC', path: '/data/x' });
  expect(sentence(error)).toBe(
    'The disk is full (/data/x). Free some space, or set INNLINE_DATA_DIR to a folder on a larger disk.',
  );
});
