import { Logger } from '@nestjs/common';
import { type ChannelModel, type ConfirmChannel, connect, type Options } from 'amqplib';
import type { Route } from './route.js';
import { NotTakenError, UnroutableError } from './rabbitmq.errors.js';

const CONNECT_WITHIN_MS = 10_000;
const HEARTBEAT_SECONDS = 15;

/** One connection to the broker, with a channel on which every message is confirmed. It is used until it fails. */
export class BrokerConnection {
  private readonly logger = new Logger(BrokerConnection.name);
  private readonly declared = new Set<string>();
  /** Messages that no queue took, until their confirmation, which follows. */
  private readonly returned = new Set<string>();
  private closed = false;

  private constructor(
    private readonly model: ChannelModel,
    private readonly channel: ConfirmChannel,
  ) {
    const close = (): void => {
      this.closed = true;
    };
    // An error is followed by `close`; without a listener it would end the process.
    model.on('error', (error) => this.warn(error));
    model.on('close', close);
    channel.on('error', (error) => this.warn(error));
    channel.on('close', close);
    channel.on('return', ({ properties, fields }) =>
      this.returned.add(`${fields.exchange} ${String(properties.messageId)}`),
    );
  }

  /** @throws when the broker cannot be reached, or does not let us in */
  static async open(uri: string, frameMaxBytes: number): Promise<BrokerConnection> {
    const url = new URL(uri);
    if (!url.searchParams.has('frameMax')) url.searchParams.set('frameMax', String(frameMaxBytes));
    if (!url.searchParams.has('heartbeat'))
      url.searchParams.set('heartbeat', String(HEARTBEAT_SECONDS));
    const model = await connect(url.href, {
      timeout: CONNECT_WITHIN_MS,
      clientProperties: { connection_name: 'switchboard' },
    });
    try {
      return new BrokerConnection(model, await model.createConfirmChannel());
    } catch (error) {
      await model.close().catch(() => undefined);
      throw error;
    }
  }

  get isOpen(): boolean {
    return !this.closed;
  }

  /**
   * Makes sure that exchange, queue and binding are there, once a connection. On a channel of its own: a queue that was
   * declared otherwise closes the channel, which must not hit the messages of others.
   */
  async declare({ exchange, routingKey, queue }: Route): Promise<void> {
    const key = `${exchange} ${queue}`;
    if (this.declared.has(key)) return;
    const channel = await this.model.createChannel();
    channel.on('error', (error) => this.warn(error));
    await channel.assertExchange(exchange, 'topic', { durable: true });
    await channel.assertQueue(queue, {
      durable: true,
      arguments: { 'x-queue-type': 'quorum' },
    });
    await channel.bindQueue(queue, exchange, routingKey);
    await channel.close();
    this.declared.add(key);
  }

  /**
   * Resolves when the broker has taken the message for good.
   *
   * @throws UnroutableError when no queue took it; the route is declared anew the next time
   */
  async publish(
    route: Route,
    body: Buffer,
    options: Options.Publish & { readonly messageId: string },
  ): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.channel.publish(
        route.exchange,
        route.routingKey,
        body,
        { ...options, mandatory: true },
        (error: unknown) => {
          if (error === null || error === undefined) resolve();
          else reject(error instanceof Error ? error : new NotTakenError());
        },
      );
    });
    if (!this.returned.delete(`${route.exchange} ${options.messageId}`)) return;
    this.declared.delete(`${route.exchange} ${route.queue}`);
    throw new UnroutableError(route);
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await this.model.close();
  }

  private warn(error: Error): void {
    this.logger.warn({ event: 'broker.error', error: error.message });
  }
}
