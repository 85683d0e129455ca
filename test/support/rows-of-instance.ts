import pg from 'pg';

/** How many rows each table of the schema holds for this instance; tables without one are left out. */
export async function rowsOfInstance(
  uri: string,
  instanceId: string,
): Promise<Readonly<Record<string, number>>> {
  const client = new pg.Client({ connectionString: uri });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ table_name: string; column_name: string }>(
      `SELECT table_name, column_name FROM information_schema.columns
        WHERE table_schema = 'switchboard'
          AND (column_name = 'instance_id' OR (table_name = 'instance' AND column_name = 'id'))`,
    );
    const found: Record<string, number> = {};
    for (const { table_name: table, column_name: column } of tables) {
      const { rows } = await client.query<{ count: number }>(
        `SELECT count(*)::int AS count FROM switchboard.${pg.escapeIdentifier(table)}
          WHERE ${pg.escapeIdentifier(column)} = $1`,
        [instanceId],
      );
      const count = rows[0]?.count ?? 0;
      if (count > 0) found[table] = count;
    }
    return found;
  } finally {
    await client.end();
  }
}
