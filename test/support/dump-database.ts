import pg from 'pg';

/** All that the tables of the database hold, as one text; bytes both in hexadecimal digits and as they are. */
export async function dumpDatabase(uri: string): Promise<string> {
  const client = new pg.Client({ connectionString: uri });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    const parts: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<Record<string, unknown>>(`SELECT * FROM ${name}`);
      for (const row of rows) {
        for (const value of Object.values(row)) {
          if (Buffer.isBuffer(value)) parts.push(value.toString('hex'), value.toString('latin1'));
          else parts.push(typeof value === 'string' ? value : JSON.stringify(value));
        }
      }
    }
    return parts.join('\n');
  } finally {
    await client.end();
  }
}

/** The forms in which a secret could lie in a dump. */
export function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  // Base64 depends on where in its three bytes a text begins; its middle is the same for each beginning.
  const shifted = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .slice(4, -4),
  );
  return [secret, bytes.toString('hex'), ...shifted];
}
