import { randomUUID } from 'node:crypto';
import { Global, Module } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { getDataSourceToken } from '@nestjs/typeorm';
import { AuthStateModule, AuthStateStore } from '@switchboard/auth-state';
import { AppConfig, testConfig } from '@switchboard/config';
import { CryptoModule, InstanceSealer } from '@switchboard/crypto';
import { LEASE_LOCK_NAMESPACE, Transactions } from '@switchboard/database';
import { EgressPolicy, OutboundHttp, ProxyTunnels, SystemHostResolver } from '@switchboard/http';
import { MediaStore } from '@switchboard/media';
import { expect, vi } from 'vitest';
import {
  type Simulator,
  type SimulatorOptions,
  startSimulator,
} from '../../../../../apps/simulator/src/index.js';
import { type OpenDatabase, openDatabase } from '../../../../../test/support/open-database.js';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../../../../test/support/test-database.js';
import type { InstanceSettings, ProxySettings } from '../../channel.js';
import { loadCredentials } from '../auth/credentials.js';
import { BaileysChannelProvider, DEFAULT_TIMINGS } from '../baileys-channel.provider.js';
import type { SessionTimings } from '../baileys-session.js';
import { WebVersions } from '../version/web-versions.js';
import { TamperedStore } from './tampered-store.js';
import { TestInstance, WAIT } from './test-instance.js';

const EPOCH = 1n;

const SETTINGS: InstanceSettings = {
  rejectCall: false,
  msgCall: '',
  groupsIgnore: false,
  alwaysOnline: true,
  readMessages: false,
  readStatus: false,
  syncFullHistory: false,
  wavoipToken: '',
};

/** What is tested here sends no media; `test/channels` does. */
const NO_MEDIA: MediaStore = Object.create(MediaStore.prototype);

/** The provider with less patience, so that a test need not have it. */
class TestProvider extends BaileysChannelProvider {
  protected override readonly timings: SessionTimings;

  constructor(config: AppConfig, timings: Partial<SessionTimings>) {
    const policy = new EgressPolicy(['127.0.0.0/8']);
    const resolver = new SystemHostResolver();
    const tunnels = new ProxyTunnels(policy, resolver);
    const versions = new WebVersions(config, new OutboundHttp(policy, resolver), tunnels);
    super(config, tunnels, versions, NO_MEDIA);
    this.timings = { ...DEFAULT_TIMINGS, replayEveryMs: 200, ...timings };
  }
}

/** A simulator, a database and the channel between them. */
export class ChannelWorld {
  private constructor(
    readonly simulator: Simulator,
    readonly database: OpenDatabase,
    /** What the channel reads at each start of a session. */
    readonly config: Pick<
      AppConfig,
      'encryptionKey' | 'previousEncryptionKeys' | 'qrcode' | 'whatsapp'
    > & {
      proxy: ProxySettings | null;
    },
    private readonly testDatabase: TestDatabase,
    private readonly app: TestingModule,
    private readonly instances: TestInstance[] = [],
  ) {}

  /** @param websocketUrl where the channel is told that WhatsApp is; the simulator unless given */
  static async create(
    options: SimulatorOptions = {},
    websocketUrl?: string,
    variables: Readonly<Record<string, string>> = {},
  ): Promise<ChannelWorld> {
    const simulator = await startSimulator(options);
    const testDatabase = await createTestDatabase();
    const database = await openDatabase(testDatabase.uri, { poolSize: 8 });
    const config = testConfig({
      ...variables,
      WHATSAPP_WEBSOCKET_URL: websocketUrl ?? simulator.websocketUrl,
      WHATSAPP_ROOT_KEY: simulator.rootKeyHex,
    });
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
    const app = await Test.createTestingModule({
      imports: [PlatformModule, CryptoModule, AuthStateModule],
    }).compile();
    return new ChannelWorld(simulator, database, config, testDatabase, app);
  }

  /** The channel itself. */
  provider(timings: Partial<SessionTimings> = {}): BaileysChannelProvider {
    return new TestProvider(this.app.get(AppConfig), timings);
  }

  /** Makes an instance that was never paired. */
  async newInstance(
    options: {
      readonly pairingNumber?: string;
      readonly proxy?: ProxySettings;
      readonly settings?: Partial<InstanceSettings>;
      readonly timings?: Partial<SessionTimings>;
    } = {},
  ): Promise<TestInstance> {
    const instanceId = randomUUID();
    await this.database.transactions.run(async (tx) => {
      await tx.query('INSERT INTO instance_lease (instance_id, epoch) VALUES ($1, $2)', [
        instanceId,
        EPOCH.toString(),
      ]);
      await this.app.get(InstanceSealer).begin(tx, instanceId);
    });
    const instance = new TestInstance(
      {
        instanceId,
        instanceName: `test-${instanceId}`,
        integration: 'WHATSAPP-BAILEYS',
        pairingNumber: options.pairingNumber ?? null,
        settings: { ...SETTINGS, ...options.settings },
        proxy: options.proxy ?? null,
        account: { number: null, businessId: null, accessToken: null, appSecret: null },
      },
      this.provider(options.timings),
      EPOCH,
      new TamperedStore(this.app.get(AuthStateStore)),
      this.database.transactions,
    );
    this.instances.push(instance);
    return instance;
  }

  /** Makes an instance and pairs it by QR code with the phone of `number`; resolves when it is open and synced. */
  async pairedInstance(
    number: string,
    options: Parameters<ChannelWorld['newInstance']>[0] = {},
  ): Promise<TestInstance> {
    const instance = await this.newInstance(options);
    await instance.open();
    const { code } = await instance.waitFor('qr');
    await this.simulator.scan({ qr: code, number });
    await instance.waitFor('opened');
    await vi.waitFor(async () => {
      const creds = await loadCredentials(instance.store, instance.instance.instanceId);
      expect(creds.accountSyncCounter).toBeGreaterThan(0);
    }, WAIT);
    // What a phone sends a new client first is taken, so that a test counts what is its own.
    await vi.waitFor(async () => {
      const devices = await this.simulator.devices({ number });
      expect(devices.map(({ unacknowledged }) => unacknowledged)).toEqual([0]);
    }, WAIT);
    return instance;
  }

  /** A second client with the credentials of this instance, as somebody has who copied them. */
  twinOf(instance: TestInstance, timings: Partial<SessionTimings> = {}): TestInstance {
    const twin = new TestInstance(
      instance.instance,
      this.provider(timings),
      EPOCH,
      instance.store,
      this.database.transactions,
    );
    this.instances.push(twin);
    return twin;
  }

  /** Hands the right to run an instance to somebody else, who waits for what the one before has under way. */
  async takeOver({ instance: { instanceId } }: TestInstance): Promise<void> {
    await this.database.transactions.run(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [
        LEASE_LOCK_NAMESPACE,
        instanceId,
      ]);
      await tx.query('UPDATE instance_lease SET epoch = epoch + 1 WHERE instance_id = $1', [
        instanceId,
      ]);
    });
  }

  async end(): Promise<void> {
    for (const instance of this.instances) await instance.close();
    await this.simulator.stop();
    await this.app.close();
    await this.database.close();
    await this.testDatabase.drop();
  }
}
