import pg from 'pg';

/*
 * What must hold in the whole database whatever anybody tries. It reads the catalogue, so a new table is watched from
 * the day of its migration.
 */

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const TENANT_TABLES = `select table_name from information_schema.columns
  where table_schema = 'public' and column_name = 'hotel_id' order by 1`;

/** Every row of a hotel in every table that has hotels, as text, by table. */
export function rowsOfHotel(url: string, hotelId: string): Promise<Record<string, string[]>> {
  return withClient(url, async (client) => {
    const tables = (await client.query<{ table_name: string }>(TENANT_TABLES)).rows.map((row) => row.table_name);
    const rows: Record<string, string[]> = {};
    for (const table of tables) {
      const name = client.escapeIdentifier(table);
      const sql = `select t::text as row from ${name} t where hotel_id = $1 order by 1`;
      rows[table] = (await client.query<{ row: string }>(sql, [hotelId])).rows.map(({ row }) => row);
    }
    return rows;
  });
}

const TENANT_KEYS = `select c.conname as name, child.relname as child, parent.relname as parent,
    ca.attname as child_column, pa.attname as parent_column
  from pg_constraint c
  join pg_class child on child.oid = c.conrelid join pg_class parent on parent.oid = c.confrelid
  join pg_attribute ca on ca.attrelid = child.oid and ca.attnum = c.conkey[1]
  join pg_attribute pa on pa.attrelid = parent.oid and pa.attnum = c.confkey[1]
  where c.contype = 'f'
    and exists (select 1 from pg_attribute a where a.attrelid = child.oid and a.attname = 'hotel_id' and not a.attisdropped)
    and exists (select 1 from pg_attribute a where a.attrelid = parent.oid and a.attname = 'hotel_id' and not a.attisdropped)`;

/** Foreign keys by which a row of one hotel points to a row of another; must be empty. */
export function crossings(url: string): Promise<string[]> {
  return withClient(url, async (client) => {
    const found: string[] = [];
    for (const key of (await client.query(TENANT_KEYS)).rows) {
      const [child, parent] = [client.escapeIdentifier(key.child), client.escapeIdentifier(key.parent)];
      const on = `p.${client.escapeIdentifier(key.parent_column)} = c.${client.escapeIdentifier(key.child_column)}`;
      const sql = `select count(*)::int as n from ${child} c join ${parent} p on ${on} where c.hotel_id <> p.hotel_id`;
      if ((await client.query(sql)).rows[0].n > 0) found.push(key.name);
    }
    return found;
  });
}
