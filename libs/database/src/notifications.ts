import type { EntityManager } from 'typeorm';

/** Channels of PostgreSQL's LISTEN/NOTIFY that the gateway uses. The payload is always an instance id. */
export const NOTIFICATION_CHANNELS = [
  'connection_changed',
  'connection_wanted',
  'instance_removed',
  'instance_keys_changed',
  'settings_changed',
  'event_appended',
  'media_arriving',
  'command_asked',
  'command_answered',
] as const;
export type NotificationChannel = (typeof NOTIFICATION_CHANNELS)[number];

/**
 * One LISTEN client a process. A notification may be lost (reconnect), so who listens also reads again from time to
 * time. `onReconnect` handlers run when the client was away.
 */
export abstract class Notifications {
  /**
   * False while the client is away: what is notified meanwhile is lost. True again only after the handlers of
   * `onReconnect` were called.
   */
  abstract get listening(): boolean;
  /** Calls `handler` for each notification; returns the function that stops it. */
  abstract listen(channel: NotificationChannel, handler: (instanceId: string) => void): () => void;
  /**
   * Calls `handler` each time the client is listening again after it was away: what was notified meanwhile is lost, so
   * read again. Returns the function that stops it.
   */
  abstract onReconnect(handler: () => void): () => void;
  /** Sends with the commit of `tx`. */
  abstract notify(
    tx: EntityManager,
    channel: NotificationChannel,
    instanceId: string,
  ): Promise<void>;
  /** The same for many instances, in one statement. */
  abstract notifyAll(
    tx: EntityManager,
    channel: NotificationChannel,
    instanceIds: readonly string[],
  ): Promise<void>;
}
