import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';

/** `event` by age, over all instances. In one log the times grow with the sequences, so what expired is its start. */
@Injectable()
export class ExpiredEventsRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /**
   * Instances whose oldest event is older than this, in the order of their ids: one probe of the primary key each.
   */
  async instances(days: number, afterId: string, limit: number): Promise<string[]> {
    const rows: { instance_id: string }[] = await this.dataSource.query(
      `SELECT counter.instance_id FROM event_counter counter
       JOIN event ON event.instance_id = counter.instance_id
         AND event.sequence = counter.first_sequence
       WHERE counter.instance_id > $2 AND event.created_at < now() - make_interval(days => $1)
       ORDER BY counter.instance_id LIMIT $3`,
      [days, afterId, limit],
    );
    return rows.map((row) => row.instance_id);
  }

  /**
   * Removes the next expired events of one instance, and moves the start of its log behind them; that is the last thing
   * written, for appending waits for it. Two nodes that do the same at once wait for each other and remove each once.
   *
   * @returns how many were removed
   */
  async remove(
    tx: EntityManager,
    instanceId: string,
    days: number,
    limit: number,
  ): Promise<number> {
    const rows: { removed: string; last: string | null }[] = await tx.query(
      `WITH batch AS (
         SELECT event.sequence FROM event
         JOIN event_counter counter ON counter.instance_id = event.instance_id
         WHERE event.instance_id = $1 AND event.sequence >= counter.first_sequence
           AND event.created_at < now() - make_interval(days => $2)
         ORDER BY event.sequence LIMIT $3
       ), gone AS (
         DELETE FROM event USING batch
         WHERE event.instance_id = $1 AND event.sequence = batch.sequence
         RETURNING event.sequence
       )
       SELECT count(*) AS removed, max(sequence) AS last FROM gone`,
      [instanceId, days, limit],
    );
    const { removed = '0', last = null } = rows[0] ?? {};
    if (last !== null) {
      await tx.query(
        `UPDATE event_counter SET first_sequence = greatest(first_sequence, $2::bigint + 1)
         WHERE instance_id = $1`,
        [instanceId, last],
      );
    }
    return Number(removed);
  }
}
