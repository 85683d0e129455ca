import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';

/** An event as it lies in the table; the data is ciphertext. */
export interface EventRow {
  readonly id: string;
  readonly sequence: number;
  readonly name: string;
  readonly dataSealed: Buffer;
  readonly createdAt: Date;
}

/** The tables `event` and `event_counter`, one instance at a time. */
@Injectable()
export class EventRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async begin(tx: EntityManager, instanceId: string): Promise<void> {
    await tx.query('INSERT INTO event_counter (instance_id) VALUES ($1)', [instanceId]);
  }

  /**
   * Takes the next sequence and writes the event, in one statement. The time is read after the counter is locked, so
   * that it grows with the sequence.
   *
   * @returns null when the instance has no counter
   */
  async append(
    tx: EntityManager,
    instanceId: string,
    event: { readonly id: string; readonly name: string; readonly dataSealed: Buffer },
  ): Promise<{ readonly sequence: number; readonly createdAt: Date } | null> {
    const rows: { sequence: string; created_at: Date }[] = await tx.query(
      `WITH next AS (
         UPDATE event_counter SET last_sequence = last_sequence + 1
         WHERE instance_id = $1 RETURNING last_sequence
       )
       INSERT INTO event (instance_id, sequence, id, name, data_sealed, created_at)
       SELECT $1, last_sequence, $2, $3, $4, clock_timestamp() FROM next
       RETURNING sequence, created_at`,
      [instanceId, event.id, event.name, event.dataSealed],
    );
    const [row] = rows;
    return row === undefined ? null : { sequence: Number(row.sequence), createdAt: row.created_at };
  }

  /** At most `limit` events with a greater sequence, oldest first. */
  async after(instanceId: string, sequence: number, limit: number): Promise<EventRow[]> {
    const rows: {
      id: string;
      sequence: string;
      name: string;
      data_sealed: Buffer;
      created_at: Date;
    }[] = await this.dataSource.query(
      `SELECT id, sequence, name, data_sealed, created_at FROM event
       WHERE instance_id = $1 AND sequence > $2 ORDER BY sequence LIMIT $3`,
      [instanceId, sequence, limit],
    );
    return rows.map((row) => ({
      id: row.id,
      sequence: Number(row.sequence),
      name: row.name,
      dataSealed: row.data_sealed,
      createdAt: row.created_at,
    }));
  }

  /**
   * Deletes the next rows in the order of the primary key. Each batch starts where the last one ended: rows that are
   * dead already are not walked again.
   *
   * @returns the last sequence that was deleted, or null when none was left
   */
  async deleteBatch(
    tx: EntityManager,
    instanceId: string,
    afterSequence: number,
    limit: number,
  ): Promise<number | null> {
    const rows: { last: string | null }[] = await tx.query(
      `WITH batch AS (
         SELECT sequence FROM event WHERE instance_id = $1 AND sequence > $2 ORDER BY sequence LIMIT $3
       ), gone AS (
         DELETE FROM event USING batch
         WHERE event.instance_id = $1 AND event.sequence = batch.sequence
         RETURNING event.sequence
       )
       SELECT max(sequence) AS last FROM gone`,
      [instanceId, afterSequence, limit],
    );
    const last = rows[0]?.last ?? null;
    return last === null ? null : Number(last);
  }

  async deleteCounter(tx: EntityManager, instanceId: string): Promise<void> {
    await tx.query('DELETE FROM event_counter WHERE instance_id = $1', [instanceId]);
  }
}
