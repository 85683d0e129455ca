import { Injectable } from '@nestjs/common';
import type { ChannelReceipt, MessageStatus, StatusError, WireStatus } from '@switchboard/channels';
import type { EntityManager } from 'typeorm';
import { storableJson, storableText } from './storable-json.js';

/** Namespace of the advisory locks on ids of own messages (two-key form, ASCII `SWMS`). */
const WIRE_ID_LOCK_NAMESPACE = 0x53574d53;

/** How long a receipt waits for its message. Those of messages that were never stored here are dropped then. */
const KEEP = '1 day';

/** The table `early_receipt`: receipts of own messages whose sending is not stored yet. */
@Injectable()
export class EarlyReceiptRepository {
  /**
   * Makes whoever stores one of these messages and whoever has a receipt for it take turns, until the transaction ends.
   * Without it each could look before the other commits, and the receipt would wait for ever.
   */
  async lock(tx: EntityManager, instanceId: string, wireIds: readonly string[]): Promise<void> {
    await tx.query(
      `SELECT pg_advisory_xact_lock($1, key) FROM (
         SELECT DISTINCT hashtext($2 || ' ' || wire_id) AS key FROM unnest($3::text[]) AS wire_id ORDER BY key
       ) AS keys`,
      [WIRE_ID_LOCK_NAMESPACE, instanceId, wireIds],
    );
  }

  async keep(
    tx: EntityManager,
    instanceId: string,
    receipts: readonly ChannelReceipt[],
  ): Promise<void> {
    const rows = receipts.map(({ key, status, wireStatus, participant, timestamp, errors }) => ({
      message_id: storableText(key.id),
      status,
      wire_status: wireStatus ?? null,
      participant: storableText(participant ?? ''),
      remote_jid: storableText(key.remoteJid),
      at: timestamp,
      errors: errors === undefined ? null : storableJson(errors),
    }));
    await tx.query(
      `INSERT INTO early_receipt (instance_id, message_id, status, wire_status, participant, remote_jid, at, errors)
       SELECT $1, r.message_id, r.status, r.wire_status, r.participant, r.remote_jid,
         COALESCE(to_timestamp(r.at), now()), r.errors
       FROM jsonb_to_recordset($2::jsonb)
         AS r(message_id text, status text, wire_status text, participant text, remote_jid text, at bigint,
           errors jsonb)
       ORDER BY r.message_id COLLATE "C", r.status COLLATE "C", r.participant COLLATE "C"
       ON CONFLICT DO NOTHING`,
      [instanceId, JSON.stringify(rows)],
    );
  }

  /** Takes out what waits for these messages, oldest first. */
  async take(
    tx: EntityManager,
    instanceId: string,
    wireIds: readonly string[],
  ): Promise<ChannelReceipt[]> {
    const rows: {
      message_id: string;
      status: MessageStatus;
      wire_status: WireStatus | null;
      participant: string;
      remote_jid: string;
      at: string;
      errors: readonly StatusError[] | null;
    }[] = await tx.query(
      `WITH taken AS (
         DELETE FROM early_receipt WHERE instance_id = $1 AND message_id = ANY($2::text[]) RETURNING *
       )
       SELECT message_id, status, wire_status, participant, remote_jid, floor(extract(epoch FROM at))::bigint AS at,
         errors
       FROM taken ORDER BY created_at, at`,
      [instanceId, wireIds],
    );
    return rows.map((row) => ({
      key: { remoteJid: row.remote_jid, fromMe: true, id: row.message_id },
      status: row.status,
      ...(row.wire_status === null ? {} : { wireStatus: row.wire_status }),
      participant: row.participant === '' ? null : row.participant,
      timestamp: Number(row.at),
      ...(row.errors === null ? {} : { errors: row.errors }),
    }));
  }

  /** Drops, over all instances, what has waited too long. */
  async dropOld(tx: EntityManager): Promise<void> {
    await tx.query(`DELETE FROM early_receipt WHERE created_at < now() - interval '${KEEP}'`);
  }
}
