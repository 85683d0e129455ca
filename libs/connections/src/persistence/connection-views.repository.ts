import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { HISTORY_STAGES } from '@switchboard/channels';
import type { DataSource } from 'typeorm';
import type { ConnectionReason, ConnectionState, ConnectionView } from '../connection-view.js';
import { PairingSealer } from './pairing-sealer.js';

interface RawViewRow {
  instance_id: string;
  desired: 'open' | 'closed' | 'logged-out';
  pending: boolean;
  owned: boolean;
  lease_left_ms: number | null;
  answered_generation: string;
  state: ConnectionState;
  reason: ConnectionReason | null;
  has_credentials: boolean;
  qr_sealed: Buffer | null;
  pairing_code_sealed: Buffer | null;
  pairing_expires_at: Date | null;
  pairing_code_expires_at: Date | null;
  qr_count: number;
  last_disconnect_code: number | null;
  last_disconnect_reason: string | null;
  last_disconnect_detail: string | null;
  last_disconnect_at: Date | null;
  history_stage: string | null;
  history_progress: number | null;
  history_at: Date | null;
  restriction: string | null;
  restriction_ends_at: Date | null;
  next_attempt_at: Date | null;
  expires_at: Date | null;
}

/** A view as it was read. */
export interface ReadView {
  readonly view: ConnectionView;
  /** When the owner's lease ends unless it is renewed, in milliseconds; null when nobody's lease bears on the view. */
  readonly leaseLeftMs: number | null;
}

/** What can be said of connections, read from their rows. */
@Injectable()
export class ConnectionViewsRepository {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly sealer: PairingSealer,
  ) {}

  /** Views of these instances; unknown and deleted ones are absent. */
  async find(instanceIds: readonly string[]): Promise<readonly ReadView[]> {
    if (instanceIds.length === 0) return [];
    const rows: RawViewRow[] = await this.dataSource.query(
      `SELECT c.instance_id, c.desired, c.generation <> c.answered_generation AS pending,
              n.node_id IS NOT NULL AND l.epoch = c.observed_epoch AS owned,
              extract(epoch FROM n.lease_until - clock_timestamp())::float8 * 1000 AS lease_left_ms, c.answered_generation, c.state, c.reason, c.has_credentials,
              c.qr_sealed, c.pairing_code_sealed, c.pairing_expires_at, c.pairing_code_expires_at, c.qr_count, c.last_disconnect_code,
              c.last_disconnect_reason, c.last_disconnect_detail, c.last_disconnect_at, c.history_stage,
              c.history_progress, c.history_at,
              CASE WHEN c.restriction_ends_at <= clock_timestamp() THEN NULL ELSE c.restriction END AS restriction,
              c.restriction_ends_at, c.next_attempt_at, c.expires_at
         FROM connection c
         JOIN instance i ON i.id = c.instance_id AND i.deleted_at IS NULL
         LEFT JOIN instance_lease l ON l.instance_id = c.instance_id
         LEFT JOIN node_lease n ON n.node_id = l.owner_id AND n.boot_id = l.owner_boot_id
                               AND n.lease_until > clock_timestamp()
        WHERE c.instance_id = ANY($1)`,
      [instanceIds],
    );
    return Promise.all(
      rows.map(async (row) => ({
        view: await this.toView(row),
        leaseLeftMs: row.owned ? row.lease_left_ms : null,
      })),
    );
  }

  private async toView(row: RawViewRow): Promise<ConnectionView> {
    const { state, reason } = present(row);
    const shown =
      state === 'connecting' && row.owned
        ? await this.sealer.open(row.instance_id, {
            code: row.qr_sealed,
            pairingCode: row.pairing_code_sealed,
          })
        : { code: null, pairingCode: null };
    return {
      instanceId: row.instance_id,
      state,
      reason,
      lastDisconnect:
        row.last_disconnect_at === null || row.last_disconnect_reason === null
          ? null
          : {
              code: row.last_disconnect_code,
              reason: row.last_disconnect_reason,
              detail: row.last_disconnect_detail,
              at: row.last_disconnect_at,
            },
      nextAttemptAt: state === 'connecting' ? row.next_attempt_at : null,
      pairing: {
        ...shown,
        count: row.qr_count,
        expiresAt: shown.code === null ? null : row.pairing_expires_at,
        pairingCodeExpiresAt: shown.pairingCode === null ? null : row.pairing_code_expires_at,
      },
      hasCredentials: row.has_credentials,
      history: historyOf(row),
      restriction:
        row.restriction === null
          ? null
          : { type: row.restriction, endsAt: row.restriction_ends_at },
      expiresAt: row.expires_at,
      generation: Number(row.answered_generation),
    };
  }
}

function historyOf(
  row: Pick<RawViewRow, 'history_stage' | 'history_progress' | 'history_at'>,
): ConnectionView['history'] {
  const stage = HISTORY_STAGES.find((known) => known === row.history_stage);
  return stage === undefined || row.history_progress === null || row.history_at === null
    ? null
    : { stage, progress: row.history_progress, at: row.history_at };
}

/**
 * The state as it is now. The row is what an owner saw last; two things are newer than that: a command to open that no
 * owner has taken up yet, and the end of that owner (`owned` is false), which took the session with it.
 */
function present(row: Pick<RawViewRow, 'desired' | 'pending' | 'owned' | 'state' | 'reason'>): {
  readonly state: ConnectionState;
  readonly reason: ConnectionReason | null;
} {
  if (row.state === 'close') {
    return row.pending && row.desired === 'open'
      ? { state: 'connecting', reason: 'connection.starting' }
      : { state: 'close', reason: row.reason };
  }
  if (row.owned) return { state: row.state, reason: row.reason };
  return row.desired === 'open'
    ? { state: 'connecting', reason: row.reason ?? 'connection.restarting' }
    : { state: 'close', reason: row.reason ?? 'connection.closed_by_request' };
}
