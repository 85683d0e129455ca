import { databaseOptions, Transactions } from '@switchboard/database';
import { DataSource } from 'typeorm';
import { TEST_SCHEMA } from './template-database.js';

/** The platform part of an integration test: a pool on a test database, without the application round it. */
export interface OpenDatabase {
  readonly dataSource: DataSource;
  readonly transactions: Transactions;
  close(): Promise<void>;
}

/** Opens a pool on a database of `createTestDatabase`. Pass the entities of your lib, if it has any. */
export async function openDatabase(
  uri: string,
  options: { readonly poolSize?: number; readonly entities?: (new () => object)[] } = {},
): Promise<OpenDatabase> {
  const dataSource = new DataSource({
    ...databaseOptions({ uri, schema: TEST_SCHEMA, poolSize: options.poolSize ?? 5 }),
    entities: options.entities ?? [],
  });
  await dataSource.initialize();
  return {
    dataSource,
    transactions: new Transactions(dataSource),
    close: () => dataSource.destroy(),
  };
}
