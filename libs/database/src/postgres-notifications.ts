import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { driverSettings } from './connection-uri.js';
import { DATABASE_SETTINGS, type DatabaseSettings } from './database-options.js';
import { ListeningClient } from './listening-client.js';
import { NOTIFICATION_CHANNELS, type NotificationChannel, Notifications } from './notifications.js';

/**
 * LISTEN/NOTIFY on one connection of its own, which listens to every channel from the start: a handler that was
 * registered misses nothing. Channels are prefixed with the schema: the gateways of two schemas in one database do
 * not hear each other.
 */
@Injectable()
export class PostgresNotifications
  extends Notifications
  implements OnModuleInit, OnApplicationShutdown
{
  private readonly logger = new Logger('Notifications');
  private readonly schema: string;
  private readonly client: ListeningClient;
  private readonly handlers = new Map<NotificationChannel, Set<(instanceId: string) => void>>(
    NOTIFICATION_CHANNELS.map((channel) => [channel, new Set()]),
  );
  private readonly reconnectHandlers = new Set<() => void>();

  constructor(@Inject(DATABASE_SETTINGS) settings: DatabaseSettings) {
    super();
    this.schema = settings.schema;
    const byName = new Map(NOTIFICATION_CHANNELS.map((channel) => [this.nameOf(channel), channel]));
    this.client = new ListeningClient(
      driverSettings(settings.uri, {
        schema: settings.schema,
        applicationName: `${settings.applicationName ?? 'switchboard'} listen`,
        statementTimeoutMs: null,
        idleInTransactionTimeoutMs: null,
      }),
      [...byName.keys()],
      {
        onNotification: (name, payload) => {
          const channel = byName.get(name);
          if (channel === undefined) return;
          this.call(
            [...(this.handlers.get(channel) ?? [])].map((handler) => () => handler(payload)),
          );
        },
        onReconnect: () => this.call([...this.reconnectHandlers]),
      },
    );
  }

  /** Resolves when every channel is listened to. @throws when the database cannot be reached */
  async onModuleInit(): Promise<void> {
    await this.client.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.client.stop();
  }

  override get listening(): boolean {
    return this.client.listening;
  }

  override listen(channel: NotificationChannel, handler: (instanceId: string) => void): () => void {
    const handlers = this.handlers.get(channel);
    handlers?.add(handler);
    return () => handlers?.delete(handler);
  }

  override onReconnect(handler: () => void): () => void {
    this.reconnectHandlers.add(handler);
    return () => this.reconnectHandlers.delete(handler);
  }

  override async notify(
    tx: EntityManager,
    channel: NotificationChannel,
    instanceId: string,
  ): Promise<void> {
    await tx.query('SELECT pg_notify($1, $2)', [this.nameOf(channel), instanceId]);
  }

  override async notifyAll(
    tx: EntityManager,
    channel: NotificationChannel,
    instanceIds: readonly string[],
  ): Promise<void> {
    await tx.query('SELECT pg_notify($1, id) FROM unnest($2::text[]) AS id', [
      this.nameOf(channel),
      instanceIds,
    ]);
  }

  private nameOf(channel: NotificationChannel): string {
    return `${this.schema}_${channel}`;
  }

  /** One handler's fault is not the next one's. */
  private call(handlers: readonly (() => void)[]): void {
    for (const handler of handlers) {
      try {
        handler();
      } catch (error) {
        this.logger.error({ event: 'notifications.handler_failed', error: String(error) });
      }
    }
  }
}
