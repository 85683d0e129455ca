import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';

/** The rows of `instance` that were deleted and wait for their purge. */
@Injectable()
export class TombstoneRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Makes a tombstone of a living instance, which frees its name and its token. */
  async bury(tx: EntityManager, instanceId: string): Promise<void> {
    await tx.query('UPDATE instance SET deleted_at = now(), updated_at = now() WHERE id = $1', [
      instanceId,
    ]);
  }

  async exists(instanceId: string): Promise<boolean> {
    const rows: unknown[] = await this.dataSource.query(
      'SELECT 1 FROM instance WHERE id = $1 AND deleted_at IS NOT NULL',
      [instanceId],
    );
    return rows.length > 0;
  }

  /** The oldest first. */
  async oldest(limit: number): Promise<string[]> {
    const rows: { id: string }[] = await this.dataSource.query(
      'SELECT id FROM instance WHERE deleted_at IS NOT NULL ORDER BY deleted_at LIMIT $1',
      [limit],
    );
    return rows.map(({ id }) => id);
  }

  /** The last row of an instance to go: as long as it is there, a purge that broke off is begun again. */
  async remove(tx: EntityManager, instanceId: string): Promise<void> {
    await tx.query('DELETE FROM instance WHERE id = $1 AND deleted_at IS NOT NULL', [instanceId]);
  }
}
