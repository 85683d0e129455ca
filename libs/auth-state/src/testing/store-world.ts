import { randomUUID } from 'node:crypto';
import { Global, Module } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { getDataSourceToken } from '@nestjs/typeorm';
import { AppConfig, testConfig } from '@switchboard/config';
import { CryptoModule, InstanceSealer } from '@switchboard/crypto';
import { type Fence, LEASE_LOCK_NAMESPACE, Transactions } from '@switchboard/database';
import { type OpenDatabase, openDatabase } from '../../../../test/support/open-database.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { AuthStateModule } from '../auth-state.module.js';
import type { LocatedStore, StoreKind } from '../located-store.js';
import { AuthStateStores } from '../location/stores.js';

/** The stores of one process, on a database of their own. */
export class StoreWorld {
  private constructor(
    readonly database: OpenDatabase,
    readonly app: TestingModule,
    private readonly config: AppConfig,
    private readonly testDatabase: TestDatabase | null,
  ) {}

  static async open(variables: Readonly<Record<string, string>> = {}): Promise<StoreWorld> {
    const testDatabase = await createTestDatabase();
    const database = await openDatabase(testDatabase.uri);
    const config = testConfig(variables);
    return new StoreWorld(database, await compile(database, config), config, testDatabase);
  }

  /** Another process on the same database. */
  async sibling(): Promise<StoreWorld> {
    const { database, config } = this;
    return new StoreWorld(database, await compile(database, config), config, null);
  }

  store(kind: StoreKind): LocatedStore {
    return this.app.get(AuthStateStores, { strict: false }).get(kind);
  }

  /** An instance whose owner has the epoch 3. */
  async newInstance(): Promise<Fence> {
    const instanceId = randomUUID();
    await this.database.transactions.run(async (tx) => {
      await tx.query('INSERT INTO instance_lease (instance_id, epoch) VALUES ($1, 3)', [
        instanceId,
      ]);
      await this.app.get(InstanceSealer).begin(tx, instanceId);
    });
    return { instanceId, epoch: 3n };
  }

  /** The right passes to another owner, who waits for what the one before has under way. */
  async pass({ instanceId }: Fence): Promise<Fence> {
    const epoch = await this.database.transactions.run(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [
        LEASE_LOCK_NAMESPACE,
        instanceId,
      ]);
      const rows: [{ epoch: string }[], number] = await tx.query(
        'UPDATE instance_lease SET epoch = epoch + 1 WHERE instance_id = $1 RETURNING epoch',
        [instanceId],
      );
      return BigInt(rows[0][0]?.epoch ?? 0);
    });
    return { instanceId, epoch };
  }

  async close(): Promise<void> {
    await this.app.close();
    if (this.testDatabase === null) return;
    await this.database.close();
    await this.testDatabase.drop();
  }
}

function compile(database: OpenDatabase, config: AppConfig): Promise<TestingModule> {
  @Global()
  @Module({
    providers: [
      { provide: getDataSourceToken(), useValue: database.dataSource },
      { provide: Transactions, useValue: database.transactions },
      { provide: AppConfig, useValue: config },
    ],
    exports: [getDataSourceToken(), Transactions, AppConfig],
  })
  class PlatformModule {}
  return Test.createTestingModule({
    imports: [PlatformModule, CryptoModule, AuthStateModule],
  }).compile();
}
