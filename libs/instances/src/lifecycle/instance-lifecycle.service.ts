import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { InstanceNotFoundError, type InstanceIdentity } from '@switchboard/access';
import {
  ConnectionRefusedError,
  type ConnectionRequest,
  Connections,
  ConnectionTimeoutError,
  ConnectionUnownedError,
  type ConnectionView,
} from '@switchboard/connections';
import type { CommandOf } from '@switchboard/channels';
import { InstanceNotConnectedError } from '../instance.errors.js';
import { type CreatedInstance, InstanceCreation, type InstanceSpec } from './instance-creation.js';
import { InstanceRemoval } from './instance-removal.js';
import { type PairingOutcome, pairingOutcome, type PairingWish } from './pairing-outcome.js';

/** How long a request waits for a QR code, a pairing code, an open connection or a failure. */
export const PAIRING_WAIT_MS = 20_000;
/** How long a request waits for the end of a session. */
export const LOG_OUT_WAIT_MS = 15_000;
/** How long a presence may take. */
const PRESENCE_WAIT_MS = 10_000;

/** What `connect` and `restart` end with; a failure is an error. */
export type ConnectAnswer = Exclude<PairingOutcome, { kind: 'refused' }>;

/**
 * The one place where the life of an instance is decided. It writes what is wanted; the owner of the connection brings
 * the world to it. Whoever needs the outcome waits for it here, within a bound.
 */
@Injectable()
export class InstanceLifecycleService implements BeforeApplicationShutdown {
  private stopping = false;

  constructor(
    private readonly creation: InstanceCreation,
    private readonly removal: InstanceRemoval,
    private readonly connections: Connections,
  ) {}

  beforeApplicationShutdown(): void {
    this.stopping = true;
  }

  /**
   * Makes an instance. Once its rows exist it is made, whatever becomes of its connection: `view` tells.
   *
   * @throws what `InstanceCreation.create` throws
   */
  async create(
    spec: InstanceSpec,
  ): Promise<{ readonly instance: CreatedInstance; readonly view: ConnectionView | null }> {
    const instance = await this.creation.create(spec);
    const { instanceId } = instance;
    if (!spec.connect && instance.pairs) {
      return { instance, view: await this.connections.view(instanceId) };
    }
    const wish = { generation: 0, wantsPairingCode: spec.pairingNumber !== null };
    // One that is tried again later is made all the same.
    const isSettled = (view: ConnectionView): boolean =>
      pairingOutcome(view, wish) !== null || (!instance.pairs && view.nextAttemptAt !== null);
    return { instance, view: await this.wait(instanceId, isSettled, PAIRING_WAIT_MS) };
  }

  /**
   * Connects, or shows how to pair. With a number a pairing code is wanted, also while connecting.
   *
   * @throws ConnectionTimeoutError, ConnectionRefusedError, ConnectionUnownedError
   */
  async connect(instance: InstanceIdentity, pairingNumber: string | null): Promise<ConnectAnswer> {
    const view = await this.viewOf(instance);
    if (view.state === 'open') return { kind: 'open' };
    const wantsPairingCode = pairingNumber !== null;
    const shown = pairingOutcome(view, { generation: 0, wantsPairingCode });
    if (shown?.kind === 'pairing' && !wantsPairingCode) return shown;
    return this.ask(instance, 'open', pairingNumber);
  }

  /** As `connect`, after the session that there is has been ended. One that is closed is opened. */
  async restart(instance: InstanceIdentity): Promise<ConnectAnswer> {
    const { state } = await this.viewOf(instance);
    return this.ask(instance, state === 'close' ? 'open' : 'restart', undefined);
  }

  /**
   * As `restart`, for who changed what the connection is made with.
   *
   * @returns the connection, once it is open, refused, or to be tried again later
   * @throws InstanceNotFoundError when it was deleted in the meantime
   */
  async reopen(instance: InstanceIdentity): Promise<ConnectionView> {
    const { instanceId, instanceName } = instance;
    const { state } = await this.viewOf(instance);
    const what = state === 'close' ? 'open' : 'restart';
    const generation = await this.connections.request(instanceId, what);
    const wish: PairingWish = { generation, wantsPairingCode: false };
    const isSettled = (view: ConnectionView): boolean =>
      pairingOutcome(view, wish) !== null ||
      (view.generation >= generation && view.nextAttemptAt !== null);
    const view = await this.wait(instanceId, isSettled, PAIRING_WAIT_MS);
    if (view === null) throw new InstanceNotFoundError(instanceName);
    return view;
  }

  /**
   * Makes WhatsApp forget this device, and forgets the credentials; also between two attempts to connect.
   *
   * @throws InstanceNotConnectedError when there are no credentials
   * @throws ConnectionTimeoutError, ConnectionUnownedError
   */
  async logOut(instance: InstanceIdentity): Promise<void> {
    const { instanceId, instanceName } = instance;
    if (!(await this.viewOf(instance)).hasCredentials) {
      throw new InstanceNotConnectedError(instanceName);
    }
    const generation = await this.connections.request(instanceId, 'log-out');
    const isDone = (view: ConnectionView): boolean =>
      view.generation >= generation && !view.hasCredentials;
    const view = await this.wait(instanceId, isDone, LOG_OUT_WAIT_MS);
    if (view === null || !isDone(view)) throw this.tooLate(instance, view, generation);
  }

  /** Removes it with all its data, in any state. Whoever is second finds it removed, and that is no failure. */
  async delete({ instanceId }: InstanceIdentity): Promise<void> {
    await this.removal.remove(instanceId, 'deleted');
  }

  /** Removes it if its time has run out. @returns whether it was removed */
  async expire(instanceId: string): Promise<boolean> {
    return this.removal.remove(instanceId, 'expired');
  }

  /** @throws ConnectionNotOpenError, ConnectionUnownedError */
  async setPresence(
    { instanceId }: InstanceIdentity,
    presence: CommandOf<'set-presence'>['presence'],
  ): Promise<void> {
    const command: CommandOf<'set-presence'> = { kind: 'set-presence', presence };
    await this.connections.run(instanceId, command, PRESENCE_WAIT_MS);
  }

  /** @throws InstanceNotFoundError when it was deleted in the meantime */
  async viewOf({ instanceId, instanceName }: InstanceIdentity): Promise<ConnectionView> {
    const view = await this.connections.view(instanceId);
    if (view === null) throw new InstanceNotFoundError(instanceName);
    return view;
  }

  /** As `viewOf`, to be shown: from memory. @throws InstanceNotFoundError when it was deleted in the meantime */
  async shownViewOf({ instanceId, instanceName }: InstanceIdentity): Promise<ConnectionView> {
    const view = await this.connections.shownView(instanceId);
    if (view === null) throw new InstanceNotFoundError(instanceName);
    return view;
  }

  private async ask(
    instance: InstanceIdentity,
    what: ConnectionRequest,
    /** Undefined leaves the number as it is. */
    pairingNumber: string | null | undefined,
  ): Promise<ConnectAnswer> {
    const { instanceId } = instance;
    const generation = await this.connections.request(instanceId, what, { pairingNumber });
    const wish: PairingWish = { generation, wantsPairingCode: typeof pairingNumber === 'string' };
    const isSettled = (current: ConnectionView): boolean => pairingOutcome(current, wish) !== null;
    const view = await this.wait(instanceId, isSettled, PAIRING_WAIT_MS);
    const outcome =
      view &&
      // A QR code without the pairing code that was wanted is better than nothing.
      (pairingOutcome(view, wish) ?? pairingOutcome(view, { ...wish, wantsPairingCode: false }));
    if (!outcome) throw this.tooLate(instance, view, generation);
    if (outcome.kind === 'refused') throw new ConnectionRefusedError(outcome.reason);
    return outcome;
  }

  /** The view at the end of the wait, reached or not. Nobody waits on in a process that is stopping. */
  private async wait(
    instanceId: string,
    until: (view: ConnectionView) => boolean,
    timeoutMs: number,
  ): Promise<ConnectionView | null> {
    const { view } = await this.connections.waitFor(
      instanceId,
      (current) => this.stopping || until(current),
      timeoutMs,
    );
    return view;
  }

  private tooLate(
    { instanceName }: InstanceIdentity,
    view: ConnectionView | null,
    generation: number,
  ): Error {
    if (view === null) return new InstanceNotFoundError(instanceName);
    // Nobody has even begun.
    if (view.generation < generation) return new ConnectionUnownedError();
    return new ConnectionTimeoutError(view.reason);
  }
}
