import type { INestApplicationContext } from '@nestjs/common';
import { Global, Module } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import { Test } from '@nestjs/testing';
import { AuthStateStore } from '@switchboard/auth-state';
import { AppConfig, testConfig } from '@switchboard/config';
import { CryptoModule, InstanceSealer } from '@switchboard/crypto';
import { DatabaseModule, Leases, Notifications, Transactions } from '@switchboard/database';
import { EventLog, type StoredEvent } from '@switchboard/events';
import { randomBytes, randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { TEST_SCHEMA } from '../../../test/support/template-database.js';
import { Connections, ConnectionsModule, ProfileSink } from '../src/index.js';
import { FakeChannel, type FakeSession } from './fake-channel.js';
import { FakeFeaturesModule, RowProfileSink } from './fake-features.js';

/** One gateway process's worth of services, with a channel that the test plays. */
export interface TestNode {
  readonly connections: Connections;
  readonly channel: FakeChannel;
  readonly profiles: RowProfileSink;
  readonly authState: AuthStateStore;
  readonly leases: Leases;
  readonly notifications: Notifications;
  readonly dataSource: DataSource;
  /** Makes an instance as the real features do. */
  create(options?: {
    readonly desired?: 'open' | 'closed';
    readonly pairingNumber?: string;
    readonly integration?: string;
  }): Promise<string>;
  /** Makes an instance and plays its pairing; resolves when it is open, with the session that is. */
  createOpen(): Promise<{ readonly id: string; readonly session: FakeSession }>;
  /** Names of the events of an instance with what tells them apart, in order. */
  told(instanceId: string): Promise<string[]>;
  events(instanceId: string): Promise<readonly StoredEvent[]>;
  /** Shuts down as on SIGTERM. */
  stop(): Promise<void>;
}

/** Configuration that all nodes of one database share. */
export function sharedConfig(variables: Readonly<Record<string, string>> = {}): AppConfig {
  return testConfig({ DEL_INSTANCE: '30', QRCODE_LIMIT: '3', ...variables });
}

/** Starts a node. Pass the `nodeId` of an earlier one to be its next start on the same data directory. */
export async function startNode(
  uri: string,
  config: AppConfig,
  nodeId: string = randomUUID(),
): Promise<TestNode> {
  @Global()
  @Module({ providers: [{ provide: AppConfig, useValue: config }], exports: [AppConfig] })
  class ConfigModule {}

  const app: INestApplicationContext = await Test.createTestingModule({
    imports: [
      ConfigModule,
      DatabaseModule.forRoot({ uri, schema: TEST_SCHEMA, nodeId, poolSize: 5 }),
      CryptoModule,
      FakeFeaturesModule,
      ConnectionsModule,
    ],
  }).compile();
  app.useLogger(false);
  await app.init();
  const get = { strict: false };
  const events = app.get(EventLog, get);
  const connections = app.get(Connections, get);
  const profiles = app.get(ProfileSink, get);
  if (!(profiles instanceof RowProfileSink)) throw new Error('Not the profile sink of this test');

  const read = async (instanceId: string): Promise<readonly StoredEvent[]> =>
    (await events.after(instanceId, 0, 1_000)).events;

  const channel = app.get(FakeChannel, get);

  const node: TestNode = {
    connections,
    profiles,
    channel,
    authState: app.get(AuthStateStore, get),
    leases: app.get(Leases, get),
    notifications: app.get(Notifications, get),
    dataSource: app.get<DataSource>(getDataSourceToken(), get),
    events: read,
    told: async (instanceId) => (await read(instanceId)).map(summary),
    create: async (options = {}) => {
      const instanceId = randomUUID();
      await app.get(Transactions, get).run(async (tx) => {
        await tx.query(
          `INSERT INTO instance (id, name, integration, token_hash, token_sealed) VALUES ($1, $2, $3, $4, '')`,
          [instanceId, instanceId, options.integration ?? 'WHATSAPP-BAILEYS', randomBytes(32)],
        );
        await app.get(InstanceSealer, get).begin(tx, instanceId);
        await events.begin(tx, instanceId);
        await connections.begin(tx, instanceId, {
          desired: options.desired ?? 'open',
          pairingNumber: options.pairingNumber ?? null,
          expireAfterMinutes: config.instances.expireAfterMinutes,
        });
      });
      return instanceId;
    },
    createOpen: async () => {
      const id = await node.create();
      const first = await channel.session(id);
      await first.qr('2@a');
      await first.scanned();
      const session = await channel.session(id, 2);
      await session.opened();
      return { id, session };
    },
    stop: () => app.close(),
  };
  return node;
}

/** `connection.update open`, `qrcode.updated 2@a`: an event in one line. */
function summary({ name, data }: StoredEvent): string {
  const record: unknown = data;
  if (typeof record !== 'object' || record === null) {
    return record === null ? name : `${name} ${JSON.stringify(record)}`;
  }
  if ('state' in record && 'statusReason' in record) {
    return `${name} ${String(record.state)} ${String(record.statusReason)}`;
  }
  if ('qrcode' in record && typeof record.qrcode === 'object' && record.qrcode !== null) {
    return `${name} ${'code' in record.qrcode ? String(record.qrcode.code) : ''}`;
  }
  if ('statusCode' in record) return `${name} ${String(record.statusCode)}`;
  if ('disconnectionReasonCode' in record) {
    return `${name} ${String(record.disconnectionReasonCode)}`;
  }
  return name;
}
