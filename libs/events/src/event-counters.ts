import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

/** The table `event_counter`, over many instances. */
@Injectable()
export class EventCounters {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** The last sequence of each of these instances that has a log; null asks for all. */
  async lastSequences(instanceIds: readonly string[] | null): Promise<Map<string, number>> {
    const rows: { instance_id: string; last_sequence: string }[] = await this.dataSource.query(
      `SELECT instance_id, last_sequence FROM event_counter
       WHERE $1::uuid[] IS NULL OR instance_id = ANY ($1)`,
      [instanceIds],
    );
    return new Map(rows.map((row) => [row.instance_id, Number(row.last_sequence)]));
  }
}
