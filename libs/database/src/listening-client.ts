import { Logger } from '@nestjs/common';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { DriverSettings } from './connection-uri.js';

const FIRST_RETRY_MS = 100;
const LAST_RETRY_MS = 5_000;

/** What a listening client tells its owner. Neither may throw. */
export interface ListeningHandlers {
  onNotification(channel: string, payload: string): void;
  /** It is listening again after it was away. */
  onReconnect(): void;
}

/** One connection that listens to a fixed set of channels and, once started, comes back whenever it is lost. */
export class ListeningClient {
  private readonly logger = new Logger('Notifications');
  private readonly stopping = new AbortController();
  private client: pg.Client | null = null;
  private hears = false;
  private reconnecting: Promise<void> = Promise.resolve();

  constructor(
    private readonly settings: DriverSettings,
    private readonly channels: readonly string[],
    private readonly handlers: ListeningHandlers,
  ) {}

  /** True while nothing that is notified is missed; after a loss only once `onReconnect` was called. */
  get listening(): boolean {
    return this.hears;
  }

  /** Resolves when it listens to every channel. @throws when the database cannot be reached */
  async start(): Promise<void> {
    await this.connect();
    this.hears = true;
  }

  async stop(): Promise<void> {
    if (this.stopping.signal.aborted) return;
    this.stopping.abort();
    await this.reconnecting;
    await this.client?.end();
  }

  private async connect(): Promise<void> {
    const client = new pg.Client(this.settings);
    let lost = false;
    // An error of an idle connection is followed by `end`; without a listener it would end the process.
    client.on('error', () => undefined);
    client.once('end', () => {
      lost = true;
      if (this.client === client) this.reconnect();
    });
    client.on('notification', ({ channel, payload }) =>
      this.handlers.onNotification(channel, payload ?? ''),
    );
    try {
      await client.connect();
      for (const channel of this.channels) {
        await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
      }
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    if (lost) throw new Error('The connection ended while it began to listen.');
    this.client = client;
  }

  private reconnect(): void {
    this.client = null;
    this.hears = false;
    if (this.stopping.signal.aborted) return;
    this.logger.warn({ event: 'notifications.lost' });
    this.reconnecting = this.reconnectUntilStopped();
  }

  private async reconnectUntilStopped(): Promise<void> {
    const { signal } = this.stopping;
    let retryMs = FIRST_RETRY_MS;
    while (!signal.aborted) {
      try {
        await this.connect();
        this.logger.log({ event: 'notifications.listening_again' });
        this.handlers.onReconnect();
        // It may have been lost again meanwhile.
        this.hears = this.client !== null;
        return;
      } catch (error) {
        this.logger.warn({ event: 'notifications.retry', retryMs, error: String(error) });
        // Full jitter: the nodes of a database that comes back do not knock together.
        await delay(Math.random() * retryMs, undefined, { signal }).catch(() => undefined);
        retryMs = Math.min(retryMs * 2, LAST_RETRY_MS);
      }
    }
  }
}
