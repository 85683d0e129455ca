import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { EventLogBounds } from './event-log.js';

/** An event as it lies in the table; the data is ciphertext. */
export interface EventRow {
  readonly id: string;
  readonly sequence: number;
  readonly name: string;
  readonly dataSealed: Buffer;
  readonly createdAt: Date;
}

interface StoredRow {
  readonly id: string;
  readonly sequence: string;
  readonly name: string;
  readonly data_sealed: Buffer;
  readonly created_at: Date;
}

const COLUMNS = 'id, sequence, name, data_sealed, created_at';

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

  /**
   * At most `limit` events with a greater sequence, oldest first, and no more than `maxBytes` of them together; but at
   * least one, if there is any.
   *
   * @returns `more` is true when there are events behind these
   */
  async after(
    instanceId: string,
    sequence: number,
    limit: number,
    maxBytes: number,
  ): Promise<{ readonly rows: EventRow[]; readonly more: boolean }> {
    const found: (StoredRow & { readonly found: string })[] = await this.dataSource.query(
      `WITH ahead AS (
         SELECT sequence, octet_length(data_sealed) AS size FROM event
         WHERE instance_id = $1 AND sequence > $2 ORDER BY sequence LIMIT $3 + 1
       ), measured AS (
         SELECT sequence, row_number() OVER upto AS place, sum(size) OVER upto AS bytes,
           (SELECT count(*) FROM ahead) AS found
         FROM ahead WINDOW upto AS (ORDER BY sequence)
       )
       SELECT ${COLUMNS}, found FROM measured JOIN event USING (sequence)
       WHERE instance_id = $1 AND place <= $3 AND (place = 1 OR bytes <= $4) ORDER BY sequence`,
      [instanceId, sequence, limit, maxBytes],
    );
    return { rows: found.map(eventRow), more: Number(found[0]?.found ?? 0) > found.length };
  }

  async find(instanceId: string, eventId: string): Promise<EventRow | null> {
    const rows: StoredRow[] = await this.dataSource.query(
      `SELECT ${COLUMNS} FROM event WHERE instance_id = $1 AND id = $2`,
      [instanceId, eventId],
    );
    return rows[0] === undefined ? null : eventRow(rows[0]);
  }

  async bounds(instanceId: string): Promise<EventLogBounds | null> {
    const rows: { first_sequence: string; last_sequence: string }[] = await this.dataSource.query(
      'SELECT first_sequence, last_sequence FROM event_counter WHERE instance_id = $1',
      [instanceId],
    );
    const [row] = rows;
    if (row === undefined) return null;
    return {
      oldestSequence: Number(row.first_sequence),
      lastSequence: Number(row.last_sequence),
    };
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

const eventRow = (row: StoredRow): EventRow => ({
  id: row.id,
  sequence: Number(row.sequence),
  name: row.name,
  dataSealed: row.data_sealed,
  createdAt: row.created_at,
});
