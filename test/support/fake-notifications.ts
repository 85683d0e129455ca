import { type NotificationChannel, Notifications } from '@switchboard/database';

/** Notifications without a database: a test sends them, and takes the client that listens away. */
export class FakeNotifications extends Notifications {
  listening = true;
  private readonly handlers = new Map<NotificationChannel, Set<(instanceId: string) => void>>();
  private readonly reconnectHandlers = new Set<() => void>();

  override listen(channel: NotificationChannel, handler: (instanceId: string) => void): () => void {
    const handlers = this.handlers.get(channel) ?? new Set();
    this.handlers.set(channel, handlers.add(handler));
    return () => handlers.delete(handler);
  }

  override onReconnect(handler: () => void): () => void {
    this.reconnectHandlers.add(handler);
    return () => this.reconnectHandlers.delete(handler);
  }

  override async notify(_tx: unknown, channel: NotificationChannel, id: string): Promise<void> {
    this.send(channel, id);
  }

  override async notifyAll(
    _tx: unknown,
    channel: NotificationChannel,
    ids: readonly string[],
  ): Promise<void> {
    for (const id of ids) this.send(channel, id);
  }

  /** As a notification that arrives. */
  send(channel: NotificationChannel, instanceId: string): void {
    for (const handler of this.handlers.get(channel) ?? []) handler(instanceId);
  }

  /** As the client that is back after it was away. */
  reconnect(): void {
    for (const handler of this.reconnectHandlers) handler();
    this.listening = true;
  }
}
