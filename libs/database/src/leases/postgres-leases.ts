import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { driverSettings } from '../connection-uri.js';
import { DATABASE_SETTINGS, type DatabaseSettings } from '../database-options.js';
import { Leases } from '../leases.js';
import { LEASE_LOCK_NAMESPACE, Transactions } from '../transactions.js';
import { Heartbeat } from './heartbeat.js';
import { NodeLeaseRepository } from './node-lease.repository.js';

/**
 * Leases in PostgreSQL. Each start of a process is a *boot* with an id of its own; an instance is owned by a boot, not
 * by a node, so a new start inherits at once what its dead predecessor owned. That a boot which has the node's row
 * replaced is dead is sure, because only who holds the data directory's lock uses the identity kept there.
 *
 * Starts with the application and stops in its last shutdown hook, after every connection was closed.
 */
@Injectable()
export class PostgresLeases extends Leases implements OnModuleInit, OnApplicationShutdown {
  override readonly nodeId: string;
  private readonly logger = new Logger('Leases');
  private readonly nodes: NodeLeaseRepository;
  private readonly heartbeat: Heartbeat;
  private readonly lostHandlers = new Set<() => void>();
  private readonly regainedHandlers = new Set<() => void>();
  private bootId = randomUUID();
  private started = false;
  private ticking: Promise<void> | null = null;

  constructor(
    @Inject(DATABASE_SETTINGS) settings: DatabaseSettings,
    private readonly transactions: Transactions,
  ) {
    super();
    this.nodeId = settings.nodeId ?? randomUUID();
    this.nodes = new NodeLeaseRepository(
      driverSettings(settings.uri, {
        schema: settings.schema,
        applicationName: `${settings.applicationName ?? 'switchboard'} lease`,
        statementTimeoutMs: null,
        idleInTransactionTimeoutMs: null,
      }),
    );
    this.heartbeat = new Heartbeat({
      renew: () => this.nodes.renew(this.nodeId, this.bootId),
      renewed: () => this.tickClockSoon(),
      rejoin: () => this.rejoin(),
      lost: (reason) => this.lost(reason),
      regained: () => this.regained(),
      failed: (error) => this.logger.warn({ event: 'lease.renewal_failed', error: String(error) }),
    });
  }

  onModuleInit(): Promise<void> {
    return this.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.stop();
  }

  override async start(): Promise<void> {
    if (this.started) return;
    await this.tickClock();
    const beganAtMs = performance.now();
    await this.nodes.join(this.nodeId, this.bootId);
    this.started = true;
    this.heartbeat.start(beganAtMs);
  }

  override async stop(): Promise<void> {
    if (!this.started) return;
    this.started = false;
    await this.heartbeat.stop();
    await this.ticking;
    try {
      await this.nodes.leave(this.nodeId, this.bootId);
    } catch (error) {
      this.logger.warn({ event: 'lease.not_given_up', error: String(error) });
    } finally {
      await this.nodes.close();
    }
  }

  override async acquire(instanceId: string): Promise<bigint | null> {
    if (!this.heartbeat.isHeld) return null;
    const { bootId } = this;
    const epoch = await this.transactions.run(async (tx) => {
      await lockOwnership(tx, instanceId);
      // One that is ours already is taken again: it is left from an answer that never reached us.
      const rows: { epoch: string }[] = await tx.query(
        `WITH taken AS (
           UPDATE instance_lease l SET owner_id = $2, owner_boot_id = $3, epoch = epoch + 1
           WHERE l.instance_id = $1
             AND (l.owner_id IS NULL OR l.owner_id = $2 OR NOT EXISTS (
               SELECT 1 FROM node_lease n
               WHERE n.node_id = l.owner_id AND n.boot_id = l.owner_boot_id AND n.lease_until > clock_timestamp()))
             AND NOT EXISTS (SELECT 1 FROM instance i WHERE i.id = $1 AND i.deleted_at IS NOT NULL)
           RETURNING epoch)
         SELECT epoch FROM taken`,
        [instanceId, this.nodeId, bootId],
      );
      return rows[0] === undefined ? null : BigInt(rows[0].epoch);
    });
    // Lost meanwhile: who was told to stop everything does not know of this one.
    if (epoch !== null && (bootId !== this.bootId || !this.heartbeat.isHeld)) {
      await this.release(instanceId, epoch);
      return null;
    }
    return epoch;
  }

  override async seize(instanceId: string): Promise<bigint | null> {
    if (!this.heartbeat.isHeld) throw new Error('This node holds no lease; start it first');
    return this.transactions.run(async (tx) => {
      await lockOwnership(tx, instanceId);
      const [rows]: [{ epoch: string }[], number] = await tx.query(
        `UPDATE instance_lease l SET owner_id = $2, owner_boot_id = $3, epoch = epoch + 1
         WHERE l.instance_id = $1
           AND NOT EXISTS (SELECT 1 FROM instance i WHERE i.id = $1 AND i.deleted_at IS NOT NULL)
         RETURNING epoch`,
        [instanceId, this.nodeId, this.bootId],
      );
      return rows[0] === undefined ? null : BigInt(rows[0].epoch);
    });
  }

  override async release(instanceId: string, epoch: bigint): Promise<void> {
    await this.transactions.run(async (tx) => {
      await tx.query(
        `UPDATE instance_lease SET owner_id = NULL, owner_boot_id = NULL
         WHERE instance_id = $1 AND owner_id = $2 AND epoch = $3`,
        [instanceId, this.nodeId, epoch.toString()],
      );
    });
  }

  override async revoke(tx: EntityManager, instanceId: string): Promise<void> {
    await lockOwnership(tx, instanceId);
    await tx.query(
      `UPDATE instance_lease SET owner_id = NULL, owner_boot_id = NULL, epoch = epoch + 1
       WHERE instance_id = $1`,
      [instanceId],
    );
  }

  override onLost(handler: () => void): () => void {
    this.lostHandlers.add(handler);
    return () => this.lostHandlers.delete(handler);
  }

  override onRegained(handler: () => void): () => void {
    this.regainedHandlers.add(handler);
    return () => this.regainedHandlers.delete(handler);
  }

  /** A new boot, so that whatever this node owned is as dead to others as it is to us. */
  private async rejoin(): Promise<boolean> {
    const bootId = randomUUID();
    const rejoined = await this.nodes.rejoin(this.nodeId, this.bootId, bootId);
    if (rejoined) this.bootId = bootId;
    else this.logger.error({ event: 'lease.identity_in_use', nodeId: this.nodeId });
    return rejoined;
  }

  /** The lease does not wait for the clock. One that cannot be set now is set after the next renewal. */
  private tickClockSoon(): void {
    this.ticking ??= this.tickClock()
      .catch((error: unknown) =>
        this.logger.warn({ event: 'lease.clock_failed', error: String(error) }),
      )
      .finally(() => {
        this.ticking = null;
      });
  }

  private async tickClock(): Promise<void> {
    const seconds = await this.nodes.tickClock();
    if (seconds > 0) this.logger.log({ event: 'lease.outage_given_back', seconds });
  }

  private lost(reason: 'expired' | 'taken'): void {
    this.logger.error({ event: 'lease.lost', reason, nodeId: this.nodeId });
    this.call(this.lostHandlers);
  }

  private regained(): void {
    this.logger.log({ event: 'lease.regained', nodeId: this.nodeId });
    this.call(this.regainedHandlers);
  }

  /** One handler's fault must not keep the others from stopping. */
  private call(handlers: ReadonlySet<() => void>): void {
    for (const handler of handlers) {
      try {
        handler();
      } catch (error) {
        this.logger.error({ event: 'lease.handler_failed', error: String(error) });
      }
    }
  }
}

/** Waits for every open transaction of the present owner, and keeps new ones out until `tx` ends. */
async function lockOwnership(tx: EntityManager, instanceId: string): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [
    LEASE_LOCK_NAMESPACE,
    instanceId,
  ]);
}
