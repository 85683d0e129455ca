import type { AnswerOf, CommandKind, CommandOf } from '@switchboard/channels';
import type { Fence } from '@switchboard/database';
import type { EntityManager } from 'typeorm';
import type { ConnectionReason, ConnectionView } from './connection-view.js';

/** What may be asked of a connection. `restart` of one that is closed is `open`. */
export type ConnectionRequest = 'open' | 'restart' | 'log-out' | 'close';

/**
 * The connections of all instances. A request changes what is wanted, and returns at once; the process that owns the
 * connection brings the world to it. Who needs the outcome waits with `waitFor`.
 */
export abstract class Connections {
  /** Makes the rows (connection, lease) of a new instance, inside the transaction that creates it. */
  abstract begin(
    tx: EntityManager,
    instanceId: string,
    options: {
      readonly desired: 'open' | 'closed';
      readonly pairingNumber: string | null;
      /** Minutes without usable credentials after which the instance is removed; null when expiration is off. */
      readonly expireAfterMinutes: number | null;
    },
  ): Promise<void>;

  /**
   * Asks for a change. With `pairingNumber` a pairing code is wanted, also while connecting.
   * @returns the generation of the request, for `waitFor`
   * @throws ConnectionRestoredError when it would connect with a session from a back-up
   * @throws SessionParkedError when its session is in no store; it can be closed alone
   */
  abstract request(
    instanceId: string,
    what: ConnectionRequest,
    options?: { readonly pairingNumber?: string | null },
  ): Promise<number>;

  /**
   * Has a connection that is up, or on its way, made anew, once `tx` is committed; one that rests is left alone.
   * `tx` has locked the instance's own row.
   */
  abstract renew(tx: EntityManager, instanceId: string): Promise<void>;

  /**
   * Puts a connection at rest, inside a fenced transaction of who has taken it over: nothing is wanted of it any more, and
   * no command waits for an answer.
   */
  abstract rest(
    tx: EntityManager,
    fence: Fence,
    after: { readonly reason: ConnectionReason; readonly hasCredentials: boolean },
  ): Promise<void>;

  /**
   * To be called once changed settings are committed: a connection that this process runs honours them when this
   * resolves; another process is told by the notification `settings_changed`. Bounded; never rejects.
   */
  abstract settingsChanged(instanceId: string): Promise<void>;

  /** As it is in the database now, for who decides by it. Null when the instance is unknown or deleted. */
  abstract view(instanceId: string): Promise<ConnectionView | null>;
  /**
   * To be shown: from memory, as of the last change that this process was notified of (milliseconds ago; what is never
   * notified, as the death of a process, may be seconds ago). Null when the instance is unknown or deleted.
   */
  abstract shownView(instanceId: string): Promise<ConnectionView | null>;
  /** As `shownView`, of many by instance id. What is not in memory is read in one query. */
  abstract shownViews(instanceIds: readonly string[]): Promise<ReadonlyMap<string, ConnectionView>>;

  /**
   * Resolves with the first view for which `until` holds, at once when it holds already. Subscribes before it reads,
   * so no change is missed. At the deadline, or when the instance vanishes, resolves with the last view and `false`.
   */
  abstract waitFor(
    instanceId: string,
    until: (view: ConnectionView) => boolean,
    timeoutMs: number,
  ): Promise<{ readonly reached: boolean; readonly view: ConnectionView | null }>;

  /**
   * Runs a command on the live connection, wherever it is.
   *
   * @throws NotAvailableOnChannelError when the channel of the instance cannot do this at all
   * @throws ConnectionNotOpenError when it is not open
   * @throws ConnectionUnownedError when no process that can be reached runs it
   */
  abstract run<K extends CommandKind>(
    instanceId: string,
    command: CommandOf<K>,
    timeoutMs: number,
  ): Promise<AnswerOf<K>>;

  /** Removes the rows of a deleted instance. */
  abstract purge(instanceId: string): Promise<void>;
}
