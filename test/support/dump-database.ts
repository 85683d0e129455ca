import pg from 'pg';
import { bytesInDump } from './secret-forms.js';

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
          if (Buffer.isBuffer(value)) parts.push(...bytesInDump(value));
          else parts.push(typeof value === 'string' ? value : JSON.stringify(value));
        }
      }
    }
    return parts.join('\n');
  } finally {
    await client.end();
  }
}
