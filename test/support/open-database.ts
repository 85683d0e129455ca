import {
  databaseOptions,
  type DatabaseSettings,
  PostgresLeases,
  PostgresNotifications,
  Transactions,
} from '@switchboard/database';
import { DataSource } from 'typeorm';
import { TEST_SCHEMA } from './template-database.js';

/** The platform part of an integration test: a pool on a test database, without the application round it. */
export interface OpenDatabase {
  readonly dataSource: DataSource;
  readonly transactions: Transactions;
  /** A client that listens already. */
  notifications(): Promise<PostgresNotifications>;
  /** A node that is alive already, as if of a process of its own. Without `nodeId` its identity is random. */
  leases(nodeId?: string): Promise<PostgresLeases>;
  /** Stops all of these and closes the pool. */
  close(): Promise<void>;
}

/** Opens a pool on a database of `createTestDatabase`. Pass the entities of your lib, if it has any. */
export async function openDatabase(
  uri: string,
  options: { readonly poolSize?: number; readonly entities?: (new () => object)[] } = {},
): Promise<OpenDatabase> {
  const settings: DatabaseSettings = { uri, schema: TEST_SCHEMA, poolSize: options.poolSize ?? 5 };
  const dataSource = new DataSource({
    ...databaseOptions(settings),
    entities: options.entities ?? [],
  });
  await dataSource.initialize();
  const transactions = new Transactions(dataSource);
  const closers: (() => Promise<void>)[] = [() => dataSource.destroy()];
  return {
    dataSource,
    transactions,
    async notifications() {
      const notifications = new PostgresNotifications(settings);
      await notifications.onModuleInit();
      closers.unshift(() => notifications.onApplicationShutdown());
      return notifications;
    },
    async leases(nodeId) {
      const leases = new PostgresLeases({ ...settings, nodeId }, transactions);
      await leases.start();
      closers.unshift(() => leases.stop());
      return leases;
    },
    async close() {
      for (const close of closers) await close();
    },
  };
}
