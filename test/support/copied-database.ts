import { inject } from 'vitest';
import { createTestDatabase, type TestDatabase } from './test-database.js';
import { databaseUri, withClient } from './template-database.js';

/** A copy of a database that nobody is connected to: what a restored back-up is. */
export async function copyDatabase(original: TestDatabase): Promise<TestDatabase> {
  const copy = await createTestDatabase();
  const [from, to] = [original, copy].map(({ uri }) => new URL(uri).pathname.slice(1));
  await withClient(databaseUri(inject('databaseServerUri'), 'postgres'), async (client) => {
    await client.query(`DROP DATABASE ${to}`);
    await client.query(`CREATE DATABASE ${to} TEMPLATE ${from}`);
  });
  return copy;
}
