import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { storeAwayIn } from '@switchboard/auth-state';
import type { ChannelInstance } from '@switchboard/channels';
import { type Fence, Leases, Notifications, Transactions } from '@switchboard/database';
import { ConnectionMetrics } from './connection-metrics.js';
import { ConnectionPorts } from './connection-ports.js';
import { type Crash, CrashPenalties } from './crash-penalties.js';
import { initialState } from './machine/initial-state.js';
import { ConnectionRepository, type WantedRow } from './persistence/connection.repository.js';
import { NeglectedConnectionsRepository } from './persistence/neglected-connections.repository.js';
import { ConnectionRunner, type RunnerEnd } from './runner/connection-runner.js';
import { RunnerServices } from './runner/runner-services.js';
import { within } from './runner/within.js';
import { StartGate } from './start-gate.js';

/** How often commands are looked for: a notification may be lost. */
const POLL_INTERVAL_MS = 1_000;
/** How many polls lie between two looks for dead owners, and for epochs that are not ours any more. */
const POLLS_PER_FULL_LOOK = 5;
/** Connections taken up by one poll. */
const POLL_LIMIT = 500;
/** Connections taken up at the same time: each needs a few short transactions. */
const CONCURRENT_STARTS = 8;
/** What stopping waits for the sessions to end, and after that for their last commits. */
const STOP_TIMEOUT_MS = 25_000;
const LAST_COMMITS_MS = 3_000;

/**
 * Sees to it that each connection of which something is wanted is run by one process. It starts a runner for those
 * that nobody runs, wakes the runners it has, and touches none that a living process owns.
 */
@Injectable()
export class Reconciler implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Reconciler.name);
  private readonly runners = new Map<string, ConnectionRunner>();
  /** Single flight: one attempt to take a connection up at a time. */
  private readonly starting = new Map<string, Promise<void>>();
  private readonly penalties = new CrashPenalties();
  private readonly unreleased = new Set<Fence>();
  private readonly gate = new StartGate(CONCURRENT_STARTS);
  private readonly subscriptions: (() => void)[] = [];
  private timer: NodeJS.Timeout | null = null;
  private polling: Promise<void> = Promise.resolve();
  private polls = 0;
  private running = false;
  /** How often this process lost its rights; what was acquired before a loss must not be run after it. */
  private losses = 0;

  constructor(
    private readonly leases: Leases,
    private readonly notifications: Notifications,
    private readonly transactions: Transactions,
    private readonly repository: ConnectionRepository,
    private readonly neglected: NeglectedConnectionsRepository,
    private readonly ports: ConnectionPorts,
    private readonly services: RunnerServices,
    metrics: ConnectionMetrics,
  ) {
    metrics.watch(
      () => [...this.runners.values()],
      () => this.runners.size + this.unreleased.size,
    );
  }

  onApplicationBootstrap(): void {
    this.start();
  }

  /** Before the shutdown hooks proper, in which pools are closed. */
  beforeApplicationShutdown(): Promise<void> {
    return this.stop();
  }

  /** Begins to take connections up. Returns at once; `Leases` has to be started before. */
  start(): void {
    if (this.running) return;
    this.ports.check();
    this.running = true;
    this.subscriptions.push(
      this.notifications.listen('connection_wanted', (instanceId) => this.wake(instanceId)),
      this.notifications.listen('settings_changed', (id) => {
        void this.runners.get(id)?.refresh();
      }),
      // Changes that were notified meanwhile are lost.
      this.notifications.onReconnect(() => {
        for (const runner of this.runners.values()) void runner.refresh();
      }),
      this.leases.onLost(() => this.abandonAll()),
      // The next poll looks for all that was lost.
      this.leases.onRegained(() => (this.polls = 0)),
    );
    this.poll();
  }

  /** No new attempt; every session is ended without logging out, and its lease given back. Bounded. */
  async stop(): Promise<void> {
    if (!this.running) return;
    this.running = false;
    for (const unsubscribe of this.subscriptions.splice(0)) unsubscribe();
    if (this.timer !== null) clearTimeout(this.timer);
    await this.polling;
    await Promise.all(this.starting.values());
    await this.stopRunners();
    await this.releaseLeftovers();
  }

  private async stopRunners(): Promise<void> {
    const runners = [...this.runners.values()];
    const stopped = Promise.all(runners.map((runner) => runner.stop(STOP_TIMEOUT_MS)));
    const deadline = AbortSignal.timeout(STOP_TIMEOUT_MS + LAST_COMMITS_MS);
    try {
      await within(stopped, deadline);
    } catch (error) {
      // The leases run out by themselves, and the next owner finds what was committed.
      this.warn('connection.stop_incomplete', null, error);
    }
  }

  /** The runner of this connection in this process; null when it has none. */
  runner(instanceId: string): ConnectionRunner | null {
    return this.runners.get(instanceId) ?? null;
  }

  private wake(instanceId: string): void {
    const runner = this.runners.get(instanceId);
    if (runner !== undefined) {
      runner.wake();
      // Whoever takes an instance over says so by this too, and must not wait until somebody writes.
      this.checkEpochs([runner]).catch((error: unknown) =>
        this.warn('connection.epoch_check_failed', instanceId, error),
      );
      return;
    }
    // Who asks now does not wait for the penalty of an earlier fault.
    this.penalties.forget(instanceId);
    this.take(instanceId);
  }

  private take(instanceId: string): void {
    if (!this.running || this.starting.has(instanceId) || this.runners.has(instanceId)) return;
    const starting = this.gate
      .run(() => this.takeUp(instanceId))
      .catch((error: unknown) => {
        this.penalise(instanceId, { ranMs: 0, isOfStore: storeAwayIn(error) !== null });
        this.warn('connection.take_up_failed', instanceId, error);
      })
      .finally(() => this.starting.delete(instanceId));
    this.starting.set(instanceId, starting);
  }

  private async takeUp(instanceId: string): Promise<void> {
    if (!this.running) return;
    if (!(await this.neglected.isNeglected(this.leases.nodeId, instanceId)) || !this.running)
      return;
    const { losses } = this;
    const epoch = await this.leases.acquire(instanceId);
    if (epoch === null) return;
    const fence: Fence = { instanceId, epoch };
    // Read under the new epoch: nothing that an earlier owner still writes can be missed.
    const known = await this.known(fence).catch(async (error: unknown) => {
      await this.release(fence);
      throw error;
    });
    if (known === null || losses !== this.losses) {
      await this.release(fence);
      return;
    }
    const beganAtMs = performance.now();
    const runner = new ConnectionRunner(
      fence,
      known.instance,
      initialState(known.row, performance.now()),
      this.services,
      (end) => this.ended(fence, end, performance.now() - beganAtMs),
    );
    this.runners.set(instanceId, runner);
    await runner.begin(known.row);
  }

  private async known(fence: Fence): Promise<{
    readonly row: WantedRow;
    readonly instance: Omit<ChannelInstance, 'pairingNumber'>;
  } | null> {
    const { instanceId } = fence;
    const row = await this.repository.wanted(instanceId);
    const instance = await this.ports.instances.find(instanceId);
    if (row === null || instance === null) return null;
    await this.services.authState.claim(fence);
    // What is stored is what can log in: an owner may have died between storing or forgetting it and saying so.
    const hasCredentials = await this.services.authState.hasCredentials(instanceId);
    return { row: { ...row, hasCredentials }, instance };
  }

  private async ended(fence: Fence, end: RunnerEnd, ranMs: number): Promise<void> {
    const { instanceId } = fence;
    if (this.runners.get(instanceId)?.fence === fence) this.runners.delete(instanceId);
    const isOfStore = end === 'store-away';
    if (end === 'crashed' || isOfStore) this.penalise(instanceId, { ranMs, isOfStore });
    else this.penalties.forget(instanceId);
    if (end !== 'fenced') await this.release(fence);
    if (end === 'stopped') await this.offer(instanceId);
    // A command may have come between the last look and the release.
    // And whoever took it over may have given it back already.
    if (end === 'resting' || end === 'fenced') this.take(instanceId);
  }

  /** Another process need not find by itself what this one hands over. */
  private async offer(instanceId: string): Promise<void> {
    await this.transactions
      .run((tx) => this.notifications.notify(tx, 'connection_wanted', instanceId))
      .catch((error: unknown) => this.warn('connection.offer_failed', instanceId, error));
  }

  /** A lease that cannot be given back now is given back by a later poll. */
  private async release(fence: Fence): Promise<void> {
    try {
      await this.leases.release(fence.instanceId, fence.epoch);
      this.unreleased.delete(fence);
    } catch (error) {
      this.unreleased.add(fence);
      this.warn('connection.release_failed', fence.instanceId, error);
    }
  }

  private async releaseLeftovers(): Promise<void> {
    for (const fence of this.unreleased) await this.release(fence);
  }

  private penalise(instanceId: string, crash: Crash): void {
    this.penalties.add(instanceId, crash, performance.now(), Math.random());
  }

  /** This process may not run anything any more: every session ends at once. */
  private abandonAll(): void {
    this.losses += 1;
    this.logger.error({ event: 'connection.ownership_lost', connections: this.runners.size });
    for (const runner of this.runners.values()) runner.abandon();
  }

  private poll(): void {
    this.polling = this.look()
      .catch((error: unknown) => {
        this.warn('connection.poll_failed', null, error);
        // A database that was away: the first poll that succeeds looks for all that was lost.
        this.polls = 0;
      })
      .finally(() => {
        if (this.running) this.timer = setTimeout(() => this.poll(), POLL_INTERVAL_MS);
      });
  }

  private async look(): Promise<void> {
    await this.releaseLeftovers();
    const except = [...this.starting.keys(), ...this.penalties.serving(performance.now())];
    for (const id of await this.neglected.unanswered(this.leases.nodeId, POLL_LIMIT, except)) {
      const runner = this.runners.get(id);
      if (runner === undefined) this.take(id);
      else runner.wake();
    }
    if (this.polls % POLLS_PER_FULL_LOOK === 0) {
      for (const id of await this.neglected.unowned(POLL_LIMIT, except)) this.take(id);
      await this.checkEpochs([...this.runners.values()]);
    }
    this.polls += 1;
  }

  /** A silent session writes nothing, and so would never be refused. */
  private async checkEpochs(runners: readonly ConnectionRunner[]): Promise<void> {
    const ids = runners.map((runner) => runner.fence.instanceId);
    const epochs = await this.neglected.epochs(ids);
    for (const runner of runners) {
      const { instanceId, epoch } = runner.fence;
      if (epochs.get(instanceId) !== epoch) await runner.fenced();
    }
  }

  private warn(event: string, instanceId: string | null, error: unknown): void {
    this.logger.warn({
      event,
      instanceId,
      error: error instanceof Error ? error.message : 'unknown',
    });
  }
}
