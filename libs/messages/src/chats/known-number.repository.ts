import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { NumberAnswer } from '@switchboard/channels';
import type { DataSource, EntityManager } from 'typeorm';

/** Accounts move rarely; who has none may get one soon. */
const KNOWN_FOR = "interval '7 days'";
const UNKNOWN_FOR = "interval '1 hour'";

/** The table `known_number`: what WhatsApp said of numbers, for a while. */
@Injectable()
export class KnownNumberRepository {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** What was said lately, by number. */
  async find(
    instanceId: string,
    numbers: readonly string[],
  ): Promise<ReadonlyMap<string, string | null>> {
    const rows: { number: string; jid: string | null }[] = await this.database.query(
      `SELECT number, jid FROM known_number
       WHERE instance_id = $1 AND number = ANY($2::text[])
         AND checked_at > now() - CASE WHEN jid IS NULL THEN ${UNKNOWN_FOR} ELSE ${KNOWN_FOR} END`,
      [instanceId, numbers],
    );
    return new Map(rows.map(({ number, jid }) => [number, jid]));
  }

  async store(
    tx: EntityManager,
    instanceId: string,
    answers: readonly NumberAnswer[],
  ): Promise<void> {
    await tx.query(
      `INSERT INTO known_number (instance_id, number, jid)
       SELECT DISTINCT ON (r.number) $1::uuid, r.number, r.jid
       FROM jsonb_to_recordset($2::jsonb) AS r(number text, jid text)
       ORDER BY r.number
       ON CONFLICT (instance_id, number) DO UPDATE SET jid = EXCLUDED.jid, checked_at = now()`,
      [instanceId, JSON.stringify(answers)],
    );
  }

  async dropOld(tx: EntityManager): Promise<void> {
    await tx.query(`DELETE FROM known_number WHERE checked_at < now() - ${KNOWN_FOR}`);
  }
}
