// What Prisma's CLI passes to its schema engine on the command line.
import { parse } from 'pg-connection-string';

/** All values given for a repeatable flag, in order. */
const valuesOf = (argv, flag) => argv.flatMap((word, i) => (argv[i - 1] === flag ? [word] : []));

/** A datamodel arrives as `[["file","text"], …]`, as one pair, or as bare schema text. */
function datamodel(raw) {
  if (!raw.startsWith('[')) return [['schema.prisma', raw]];
  const value = JSON.parse(raw);
  return Array.isArray(value[0]) ? value : [value];
}

/**
 * @param {string[]} argv the words after the script's name
 * @returns {{ version: boolean, command: string | null, datasource: { url?: string, shadowDatabaseUrl?: string }, datamodels: [string, string][] }}
 */
export function readOptions(argv) {
  const at = argv.indexOf('cli');
  return {
    version: argv.includes('--version'),
    command: at < 0 ? null : (argv[at + 1] ?? ''),
    datasource: JSON.parse(valuesOf(argv, '--datasource')[0] ?? '{}'),
    datamodels: valuesOf(argv, '--datamodels').flatMap(datamodel),
  };
}

export const databaseOf = (url) => decodeURIComponent(new URL(url).pathname.slice(1));
export const schemaOf = (url) => new URL(url).searchParams.get('schema') ?? undefined;

/**
 * Discrete connection options, never `connectionString`: pg lets the string win over a `database` given beside it,
 * and a shadow connection would then quietly be the main database.
 */
export function connectionOptions(url, database) {
  const clean = new URL(url);
  for (const prismaOnly of ['schema', 'connection_limit', 'pool_timeout', 'pgbouncer'])
    clean.searchParams.delete(prismaOnly);
  const { host, port, user, password, database: named, ssl } = parse(clean.href);
  return {
    host: host ?? undefined,
    port: Number(port || 5432),
    user,
    password,
    ssl,
    database: database ?? named ?? undefined,
  };
}
