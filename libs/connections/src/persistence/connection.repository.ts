import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  type AccountRestriction,
  HISTORY_STAGES_BY_DEPTH,
  type HistoryStage,
} from '@switchboard/channels';
import type { Fence } from '@switchboard/database';
import type { DataSource, EntityManager } from 'typeorm';
import type { ConnectionReason } from '../connection-view.js';
import { contractState, type MachineState } from '../machine/machine-state.js';
import type { Disconnect } from '../machine/machine-state.js';
import { PairingSealer } from './pairing-sealer.js';

/** What a command writes. */
export interface CommandRow {
  readonly desired: 'open' | 'closed' | 'logged-out';
  readonly restart: boolean;
  readonly logOut: boolean;
  /** Undefined leaves the number as it is. */
  readonly pairingNumber: string | null | undefined;
}

/** What is wanted of a connection, and what an earlier owner left behind. */
export interface WantedRow {
  readonly desired: 'open' | 'closed' | 'logged-out';
  readonly generation: number;
  readonly restartGeneration: number;
  readonly logOutGeneration: number;
  readonly answered: number;
  readonly pairingNumber: string | null;
  readonly resting: boolean;
  readonly reason: ConnectionReason | null;
  readonly hasCredentials: boolean;
  readonly failures: number;
  readonly lastDisconnect: Disconnect | null;
}

interface RawWantedRow {
  desired: 'open' | 'closed' | 'logged-out';
  generation: string;
  restart_generation: string;
  log_out_generation: string;
  answered_generation: string;
  pairing_number: string | null;
  phase: string;
  reason: ConnectionReason | null;
  has_credentials: boolean;
  failures: number;
  last_disconnect_code: number | null;
  last_disconnect_reason: ConnectionReason | null;
  last_disconnect_detail: string | null;
  last_disconnect_at: Date | null;
}

/** The rows of `connection`: what is wanted, and what the owner observes. */
@Injectable()
export class ConnectionRepository {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly sealer: PairingSealer,
  ) {}

  /** The rows of a new instance: its connection, and the lease that nobody holds yet. */
  async insert(
    tx: EntityManager,
    instanceId: string,
    options: {
      readonly desired: 'open' | 'closed';
      readonly pairingNumber: string | null;
      readonly expireAfterMinutes: number | null;
    },
  ): Promise<void> {
    await tx.query('INSERT INTO instance_lease (instance_id) VALUES ($1)', [instanceId]);
    await tx.query(
      `INSERT INTO connection (instance_id, desired, generation, pairing_number, expires_at)
       VALUES ($1, $2, CASE WHEN $2 = 'open' THEN 1 ELSE 0 END, $3,
               clock_timestamp() + $4 * interval '1 minute')`,
      [instanceId, options.desired, options.pairingNumber, options.expireAfterMinutes],
    );
  }

  /** Writes a command. @returns its generation, or null when there is no such connection */
  async command(
    tx: EntityManager,
    instanceId: string,
    command: CommandRow,
  ): Promise<number | null> {
    const [rows]: [{ generation: string }[], number] = await tx.query(
      `UPDATE connection
          SET generation = generation + 1,
              desired = $2,
              restart_generation = CASE WHEN $3 THEN generation + 1 ELSE restart_generation END,
              log_out_generation = CASE WHEN $4 THEN generation + 1 ELSE log_out_generation END,
              pairing_number = CASE WHEN $5 THEN $6 ELSE pairing_number END,
              updated_at = clock_timestamp()
        WHERE instance_id = $1
        RETURNING generation`,
      [
        instanceId,
        command.desired,
        command.restart,
        command.logOut,
        command.pairingNumber !== undefined,
        command.pairingNumber ?? null,
      ],
    );
    const row = rows[0];
    return row === undefined ? null : Number(row.generation);
  }

  /** As the command `restart`, of a connection that is wanted. @returns whether it is */
  async renew(tx: EntityManager, instanceId: string): Promise<boolean> {
    const [, renewed]: [unknown[], number] = await tx.query(
      `UPDATE connection
          SET generation = generation + 1, restart_generation = generation + 1, updated_at = clock_timestamp()
        WHERE instance_id = $1 AND desired = 'open'`,
      [instanceId],
    );
    return renewed > 0;
  }

  /** What is wanted of a connection; null when its instance is unknown or deleted. */
  async wanted(instanceId: string): Promise<WantedRow | null> {
    const rows: RawWantedRow[] = await this.dataSource.query(
      `SELECT c.desired, c.generation, c.restart_generation, c.log_out_generation, c.answered_generation,
              c.pairing_number, c.phase, c.reason, c.has_credentials, c.failures, c.last_disconnect_code,
              c.last_disconnect_reason, c.last_disconnect_detail, c.last_disconnect_at
         FROM connection c JOIN instance i ON i.id = c.instance_id AND i.deleted_at IS NULL
        WHERE c.instance_id = $1`,
      [instanceId],
    );
    const row = rows[0];
    if (row === undefined) return null;
    return {
      desired: row.desired,
      generation: Number(row.generation),
      restartGeneration: Number(row.restart_generation),
      logOutGeneration: Number(row.log_out_generation),
      answered: Number(row.answered_generation),
      pairingNumber: row.pairing_number,
      resting: row.phase === 'idle',
      reason: row.reason,
      hasCredentials: row.has_credentials,
      failures: row.failures,
      lastDisconnect:
        row.last_disconnect_at === null || row.last_disconnect_reason === null
          ? null
          : {
              code: row.last_disconnect_code,
              reason: row.last_disconnect_reason,
              detail: row.last_disconnect_detail,
              at: row.last_disconnect_at,
            },
    };
  }

  /**
   * Writes what the owner observes. `tx` is fenced, so only the present owner gets here. What is wanted is left alone,
   * except by an owner that has come to rest and has seen the newest command: nothing is wanted any more then.
   *
   * @param nowMs the monotonic clock that the state's times are of
   */
  async save(
    tx: EntityManager,
    fence: Fence,
    state: MachineState,
    options: {
      readonly nowMs: number;
      /** Minutes without usable credentials until removal; null when expiration is off. */
      readonly expireAfterMinutes: number | null;
      readonly restartExpiry: boolean;
    },
  ): Promise<void> {
    const { instanceId } = fence;
    const sealed = await this.sealer.seal(instanceId, state.shown, tx);
    const waitMs =
      state.phase === 'backing-off' && state.deadlineAtMs !== null
        ? Math.max(0, state.deadlineAtMs - options.nowMs)
        : null;
    await tx.query(
      `UPDATE connection
          SET desired = CASE WHEN $2 = 'idle' AND generation = $3 THEN 'closed' ELSE desired END,
              pairing_number = CASE WHEN $4::text IS NULL AND generation = $3 THEN NULL ELSE pairing_number END,
              answered_generation = $5,
              observed_epoch = $21,
              phase = $2,
              state = $6,
              reason = $7,
              has_credentials = $8,
              qr_sealed = $9,
              pairing_code_sealed = $10,
              pairing_expires_at = $11,
              pairing_code_expires_at = $22,
              qr_count = $12,
              failures = $13,
              last_disconnect_code = $14,
              last_disconnect_reason = $15,
              last_disconnect_detail = $16,
              last_disconnect_at = $17,
              next_attempt_at = clock_timestamp() + $18 * interval '1 millisecond',
              expires_at = CASE WHEN $8 THEN NULL
                                WHEN $20 OR has_credentials THEN clock_timestamp() + $19 * interval '1 minute'
                                ELSE expires_at END,
              history_stage = CASE WHEN $8 THEN history_stage END,
              history_progress = CASE WHEN $8 THEN history_progress END,
              history_at = CASE WHEN $8 THEN history_at END,
              restriction = CASE WHEN $8 THEN restriction END,
              restriction_ends_at = CASE WHEN $8 THEN restriction_ends_at END,
              updated_at = clock_timestamp()
        WHERE instance_id = $1`,
      [
        instanceId,
        state.phase,
        state.generation,
        state.pairingNumber,
        state.answered,
        contractState(state.phase),
        state.reason,
        state.hasCredentials,
        sealed.code,
        sealed.pairingCode,
        state.shown.expiresAt,
        state.qrCount,
        state.failures,
        state.lastDisconnect?.code ?? null,
        state.lastDisconnect?.reason ?? null,
        state.lastDisconnect?.detail ?? null,
        state.lastDisconnect?.at ?? null,
        waitMs,
        options.expireAfterMinutes,
        options.restartExpiry,
        fence.epoch.toString(),
        state.shown.pairingCodeExpiresAt,
      ],
    );
  }

  /** Nothing is wanted any more and every command is answered. `tx` is fenced. */
  async rest(
    tx: EntityManager,
    { instanceId, epoch }: Fence,
    {
      reason,
      hasCredentials,
    }: { readonly reason: ConnectionReason; readonly hasCredentials: boolean },
  ): Promise<void> {
    await tx.query(
      `UPDATE connection
          SET desired = 'closed', answered_generation = generation, observed_epoch = $2, phase = 'idle',
              state = 'close', reason = $3, has_credentials = $4, pairing_number = NULL, qr_sealed = NULL,
              pairing_code_sealed = NULL, pairing_expires_at = NULL, pairing_code_expires_at = NULL,
              next_attempt_at = NULL, failures = 0,
              expires_at = CASE WHEN $4 THEN NULL ELSE expires_at END, updated_at = clock_timestamp()
        WHERE instance_id = $1`,
      [instanceId, epoch.toString(), reason, hasCredentials],
    );
  }

  /** What is less than what came before is not saved. `tx` is fenced. @returns whether it was saved */
  async saveHistory(
    tx: EntityManager,
    instanceId: string,
    { stage, progress }: { readonly stage: HistoryStage; readonly progress: number },
  ): Promise<boolean> {
    const [, saved]: [unknown[], number] = await tx.query(
      `UPDATE connection SET history_stage = $2, history_progress = $3, history_at = clock_timestamp()
        WHERE instance_id = $1
          AND (history_stage IS NULL
               OR (array_position($4::text[], $2::text), $3::integer)
                  >= (array_position($4::text[], history_stage::text), history_progress::integer))`,
      [instanceId, stage, progress, HISTORY_STAGES_BY_DEPTH],
    );
    return saved > 0;
  }

  /** `tx` is fenced. @returns whether it is another than before */
  async saveRestriction(
    tx: EntityManager,
    instanceId: string,
    restriction: AccountRestriction | null,
  ): Promise<boolean> {
    const [, changed]: [unknown[], number] = await tx.query(
      `UPDATE connection SET restriction = $2, restriction_ends_at = $3
        WHERE instance_id = $1
          AND (restriction IS DISTINCT FROM $2 OR restriction_ends_at IS DISTINCT FROM $3)`,
      [instanceId, restriction?.type ?? null, restriction?.endsAt ?? null],
    );
    return changed > 0;
  }

  /** Removes the rows of a deleted instance. */
  async remove(tx: EntityManager, instanceId: string): Promise<void> {
    await tx.query('DELETE FROM connection WHERE instance_id = $1', [instanceId]);
    await tx.query('DELETE FROM instance_lease WHERE instance_id = $1', [instanceId]);
  }
}
