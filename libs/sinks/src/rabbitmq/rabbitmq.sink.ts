import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { AppConfig } from '@switchboard/config';
import type { SinkMessage } from '../event-sink.js';
import { OutboxSink } from '../outbox/outbox-sink.js';
import { BrokerConnection } from './broker-connection.js';
import { BrokerSilentError } from './rabbitmq.errors.js';
import { routeOf } from './route.js';

/** For one message; with what is sent of a claim before it, shorter than the claim. */
const CONFIRM_WITHIN_MS = 30_000;

/**
 * Publishes events to RabbitMQ: persistent, confirmed, with the id of the event as message id, by which a consumer tells
 * a repeat. A connection that failed is replaced when it is needed.
 */
@Injectable()
export class RabbitmqSink extends OutboxSink implements OnApplicationShutdown {
  readonly kind = 'rabbitmq';
  readonly enabled: boolean;
  readonly globalEvents: readonly string[];
  private readonly logger = new Logger(RabbitmqSink.name);
  private readonly settings: AppConfig['rabbitmq'];
  private connection: BrokerConnection | null = null;
  private connecting: Promise<BrokerConnection> | null = null;

  constructor(config: AppConfig) {
    super();
    this.settings = config.rabbitmq;
    this.enabled = config.rabbitmq.enabled;
    this.globalEvents = config.rabbitmq.global.enabled ? config.rabbitmq.global.events : [];
  }

  async onApplicationShutdown(): Promise<void> {
    await this.connection?.close().catch(() => undefined);
  }

  async ready(): Promise<void> {
    await this.connected();
  }

  async send(message: SinkMessage): Promise<void> {
    const connection = await this.connected();
    let timer: NodeJS.Timeout | undefined;
    const silent = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new BrokerSilentError(CONFIRM_WITHIN_MS)), CONFIRM_WITHIN_MS);
    });
    try {
      await Promise.race([this.publish(connection, message), silent]);
    } catch (error) {
      if (error instanceof BrokerSilentError) await this.drop(connection);
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  private async publish(connection: BrokerConnection, message: SinkMessage): Promise<void> {
    const routes = message.scopes.map((scope) =>
      routeOf(scope, message.instanceName, message.eventName, this.settings.global),
    );
    for (const route of routes) await connection.declare(route);
    const confirmed = routes.map((route) =>
      connection.publish(route, Buffer.from(message.body, 'utf8'), {
        messageId: message.eventId,
        type: message.eventName,
        contentType: 'application/json',
        contentEncoding: 'utf-8',
        persistent: true,
        headers: { instance: message.instanceName, sequence: message.sequence },
      }),
    );
    const failed = (await Promise.allSettled(confirmed)).find(
      ({ status }) => status === 'rejected',
    );
    if (failed?.status === 'rejected') throw failed.reason;
  }

  private async connected(): Promise<BrokerConnection> {
    if (this.connection?.isOpen === true) return this.connection;
    this.connecting ??= this.connect().finally(() => {
      this.connecting = null;
    });
    return this.connecting;
  }

  private async connect(): Promise<BrokerConnection> {
    const { uri, frameMaxBytes } = this.settings;
    if (uri === null) throw new Error('RABBITMQ_URI is not set');
    await this.connection?.close().catch(() => undefined);
    this.connection = await BrokerConnection.open(uri, frameMaxBytes);
    this.logger.log({ event: 'broker.connected' });
    return this.connection;
  }

  private async drop(connection: BrokerConnection): Promise<void> {
    if (this.connection === connection) this.connection = null;
    // It is dropped because it failed, so closing it may fail too: what failed was told by whoever used it.
    await connection.close().catch(() => undefined);
  }
}
