import { Injectable } from '@nestjs/common';
import {
  type AnswerOf,
  capabilityOf,
  type CommandKind,
  type CommandOf,
} from '@switchboard/channels';
import { AuthStateLocations, SessionParkedError } from '@switchboard/auth-state';
import { type Fence, Notifications, Transactions } from '@switchboard/database';
import type { EntityManager } from 'typeorm';
import { ConnectionChanges } from './connection-changes.js';
import { ConnectionReadModel } from './connection-read-model.js';
import type { ConnectionReason, ConnectionView } from './connection-view.js';
import {
  ConnectionNotOpenError,
  ConnectionRestoredError,
  ConnectionUnknownError,
} from './connection.errors.js';
import { Connections, type ConnectionRequest } from './connections.js';
import { InstanceChannels } from './instance-channels.js';
import { type CommandRow, ConnectionRepository } from './persistence/connection.repository.js';
import { Reconciler } from './reconciler.js';
import { within } from './runner/within.js';
import { CommandRelay } from './relay/command-relay.js';
import { waitForChange } from './wait-for-change.js';

/** What the features above ask of connections. It writes what is wanted; the reconciler of some process does it. */
@Injectable()
export class ConnectionsService extends Connections {
  constructor(
    private readonly transactions: Transactions,
    private readonly notifications: Notifications,
    private readonly repository: ConnectionRepository,
    private readonly readModel: ConnectionReadModel,
    private readonly changes: ConnectionChanges,
    private readonly reconciler: Reconciler,
    private readonly channels: InstanceChannels,
    private readonly relay: CommandRelay,
    private readonly locations: AuthStateLocations,
  ) {
    super();
  }

  async begin(
    tx: EntityManager,
    instanceId: string,
    options: {
      readonly desired: 'open' | 'closed';
      readonly pairingNumber: string | null;
      readonly expireAfterMinutes: number | null;
    },
  ): Promise<void> {
    await this.repository.insert(tx, instanceId, options);
    if (options.desired === 'open') {
      await this.notifications.notify(tx, 'connection_wanted', instanceId);
    }
  }

  async request(
    instanceId: string,
    what: ConnectionRequest,
    options: { readonly pairingNumber?: string | null } = {},
  ): Promise<number> {
    const asked = await this.transactions.underInstanceLock(instanceId, 'share', async (tx) => {
      if (tx !== null && what !== 'close') await this.assertUsable(tx, instanceId, what);
      const generation =
        tx === null
          ? null
          : await this.repository.command(tx, instanceId, {
              ...COMMANDS[what],
              pairingNumber: options.pairingNumber,
            });
      if (tx === null || generation === null) throw new ConnectionUnknownError();
      await this.notifications.notify(tx, 'connection_wanted', instanceId);
      // Who waits sees at once that something will be tried.
      await this.notifications.notify(tx, 'connection_changed', instanceId);
      return generation;
    });
    this.readModel.forget(instanceId);
    return asked;
  }

  private async assertUsable(
    tx: EntityManager,
    instanceId: string,
    what: ConnectionRequest,
  ): Promise<void> {
    const location = await this.locations.find(instanceId, tx);
    if (location === null) return;
    if (location.parked !== null) throw new SessionParkedError(location.parked.address);
    // Its ratchets are those of then: it must not go on by itself.
    if (location.restoredAt !== null && COMMANDS[what].desired === 'open') {
      throw new ConnectionRestoredError();
    }
  }

  async renew(tx: EntityManager, instanceId: string): Promise<void> {
    if (!(await this.repository.renew(tx, instanceId))) return;
    await this.notifications.notify(tx, 'connection_wanted', instanceId);
    this.transactions.afterCommit(tx, () => this.readModel.forget(instanceId));
  }

  async rest(
    tx: EntityManager,
    fence: Fence,
    after: { readonly reason: ConnectionReason; readonly hasCredentials: boolean },
  ): Promise<void> {
    await this.repository.rest(tx, fence, after);
    await this.notifications.notify(tx, 'connection_changed', fence.instanceId);
  }

  async settingsChanged(instanceId: string): Promise<void> {
    const refreshed = this.reconciler.runner(instanceId)?.refresh() ?? Promise.resolve();
    // What hangs holds from the next connection on.
    await within(refreshed, AbortSignal.timeout(SETTINGS_WAIT_MS)).catch(() => undefined);
  }

  async view(instanceId: string): Promise<ConnectionView | null> {
    return (await this.readModel.read([instanceId])).get(instanceId) ?? null;
  }

  shownView(instanceId: string): Promise<ConnectionView | null> {
    return this.readModel.find(instanceId);
  }

  shownViews(instanceIds: readonly string[]): Promise<ReadonlyMap<string, ConnectionView>> {
    return this.readModel.findAll(instanceIds);
  }

  async waitFor(
    instanceId: string,
    until: (view: ConnectionView) => boolean,
    timeoutMs: number,
  ): Promise<{ readonly reached: boolean; readonly view: ConnectionView | null }> {
    const { reached, value: view } = await waitForChange(
      {
        read: () => this.view(instanceId),
        subscribe: (handler) => this.changes.subscribe(instanceId, handler),
      },
      until,
      timeoutMs,
    );
    // Who was told of a change is not shown an older state next.
    this.readModel.forget(instanceId);
    return { reached, view };
  }

  async run<K extends CommandKind>(
    instanceId: string,
    command: CommandOf<K>,
    timeoutMs: number,
  ): Promise<AnswerOf<K>> {
    await this.channels.require(instanceId, capabilityOf(command));
    const runner = this.reconciler.runner(instanceId);
    if (runner !== null) return runner.run(command, timeoutMs);
    const view = await this.view(instanceId);
    if (view === null) throw new ConnectionUnknownError();
    if (view.state !== 'open') throw new ConnectionNotOpenError(view.reason);
    return this.relay.run(instanceId, command, timeoutMs);
  }

  async purge(instanceId: string): Promise<void> {
    await this.relay.purge(instanceId);
    await this.transactions.run((tx) => this.repository.remove(tx, instanceId));
  }
}

/** How long a change of settings waits for the session that is to honour it. */
const SETTINGS_WAIT_MS = 2_000;

const COMMANDS: Readonly<Record<ConnectionRequest, Omit<CommandRow, 'pairingNumber'>>> = {
  open: { desired: 'open', restart: false, logOut: false },
  restart: { desired: 'open', restart: true, logOut: false },
  'log-out': { desired: 'logged-out', restart: false, logOut: true },
  close: { desired: 'closed', restart: false, logOut: false },
};
