// Creating, dropping and probing whole databases, over a connection to the server's `postgres` database.
import pg from 'pg';
import { connectionOptions, databaseOf } from './options.mjs';

async function withClient(options, work) {
  const client = new pg.Client(options);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const onServer = (url, work) => withClient(connectionOptions(url, 'postgres'), work);

export const probe = (url) => withClient(connectionOptions(url), (client) => client.query('select 1'));

/** Creates the URL's database unless it is there. */
export function ensureDatabase(url) {
  const name = databaseOf(url);
  return onServer(url, async (client) => {
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
    return name;
  });
}

/** Drops it even while somebody is connected: a shadow database may still be held by a pool that is closing. */
export function dropDatabase(url, name = databaseOf(url)) {
  return onServer(url, (client) =>
    client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`),
  );
}

export function createDatabase(url, name) {
  return onServer(url, (client) => client.query(`create database ${client.escapeIdentifier(name)}`));
}
