import { randomBytes, randomUUID } from 'node:crypto';
import {
  type CanActivate,
  type ExecutionContext,
  Global,
  Injectable,
  Module,
} from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { getDataSourceToken, InjectDataSource } from '@nestjs/typeorm';
import type { AccessContext } from '@switchboard/access';
import { AppConfig, ConfigModule, testConfig } from '@switchboard/config';
import { CryptoModule, InstanceSealer } from '@switchboard/crypto';
import { Transactions } from '@switchboard/database';
import { type EventData, EventLog, type EventName, EventsModule } from '@switchboard/events';
import { configureHttp, createFastifyAdapter } from '@switchboard/http';
import { prepareQueue, QueueModule } from '@switchboard/queue';
import type { DataSource, EntityManager } from 'typeorm';
import { openDatabase } from '../../../../test/support/open-database.js';
import { queueOf } from '../../../../test/support/queue-store.js';
import { EnvelopeSource, WebhooksModule } from '../index.js';

/** Every instance of these tests has this token. */
export const TEST_TOKEN = 'T0K3N-OF-THE-INSTANCE';

/** Event log and webhooks on a real database and queue, without the rest of the gateway. */
export interface OpenWebhooks {
  readonly app: NestFastifyApplication;
  readonly dataSource: DataSource;
  readonly transactions: Transactions;
  createInstance(name?: string): Promise<string>;
  /** Appends one event in a transaction of its own. */
  tell(instanceId: string, name?: EventName, data?: EventData, closing?: boolean): Promise<string>;
  close(): Promise<void>;
}

/** Stands for the part of `instances` that envelopes read. */
class InstanceTableSource extends EnvelopeSource {
  async find(tx: EntityManager, instanceId: string) {
    const rows: { name: string; owner_jid: string | null }[] = await tx.query(
      'SELECT name, owner_jid FROM instance WHERE id = $1',
      [instanceId],
    );
    const [row] = rows;
    if (row === undefined) return null;
    return { instanceName: row.name, ownerJid: row.owner_jid, token: TEST_TOKEN };
  }
}

/** Stands for the guard: lets everyone in and resolves the name. */
@Injectable()
class OpenGuard implements CanActivate {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context
      .switchToHttp()
      .getRequest<{ params: { instanceName: string }; access?: AccessContext }>();
    const { instanceName } = request.params;
    const rows: { id: string }[] = await this.dataSource.query(
      'SELECT id FROM instance WHERE name = $1 AND deleted_at IS NULL',
      [instanceName],
    );
    const instanceId = rows[0]?.id;
    if (instanceId === undefined) return false;
    request.access = { instance: { instanceId, instanceName } };
    return true;
  }
}

/** @param variables of the environment; loopback is allowed to be called unless they say otherwise */
export async function openWebhooks(
  uri: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<OpenWebhooks> {
  const opened = await openDatabase(uri, { poolSize: 8 });
  const { dataSource, transactions } = opened;
  @Global()
  @Module({
    providers: [
      { provide: getDataSourceToken(), useValue: dataSource },
      { provide: Transactions, useValue: transactions },
      { provide: EnvelopeSource, useClass: InstanceTableSource },
    ],
    exports: [getDataSourceToken(), Transactions, EnvelopeSource],
  })
  class PlatformModule {}

  const config = testConfig({ EGRESS_ALLOWED_CIDRS: '127.0.0.0/8,::1/128', ...variables });
  const queue = await prepareQueue(queueOf(uri));
  const testing = await Test.createTestingModule({
    imports: [
      ConfigModule.forRoot(config),
      PlatformModule,
      CryptoModule,
      QueueModule.forRoot(queue),
      EventsModule,
      WebhooksModule,
    ],
    providers: [OpenGuard],
  }).compile();
  const app = testing.createNestApplication<NestFastifyApplication>(createFastifyAdapter(), {
    bodyParser: false,
  });
  configureHttp(app, app.get(AppConfig));
  app.useGlobalGuards(app.get(OpenGuard));
  await app.init();
  await app.getHttpAdapter().getInstance().ready();

  return {
    app,
    dataSource,
    transactions,
    createInstance: async (name = `i-${randomUUID()}`) => {
      const instanceId = randomUUID();
      await transactions.run(async (tx) => {
        await tx.query(
          `INSERT INTO instance (id, name, integration, token_hash, token_sealed)
           VALUES ($1, $2, 'WHATSAPP-BAILEYS', $3, $3)`,
          [instanceId, name, randomBytes(32)],
        );
        await app.get(InstanceSealer).begin(tx, instanceId);
        await app.get(EventLog).begin(tx, instanceId);
      });
      return instanceId;
    },
    tell: async (instanceId, name = 'messages.upsert', data = { text: 'Oi' }, closing = false) => {
      const event = { instanceId, name, data, closing };
      const stored = await transactions.run((tx) => app.get(EventLog).append(tx, event));
      return stored.id;
    },
    close: async () => {
      await app.close();
      await opened.close();
    },
  };
}
