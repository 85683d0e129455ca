import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { BlobKey } from '../store/blob-store.js';

/** `media` by its end, over all instances. */
@Injectable()
export class ExpiredMediaRepository {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** Those whose time is over, the longest first. */
  async next(limit: number): Promise<BlobKey[]> {
    return this.database.query(
      `SELECT instance_id AS "instanceId", id AS "mediaId" FROM media
       WHERE expires_at < now() ORDER BY expires_at LIMIT $1`,
      [limit],
    );
  }

  /** Forgets those whose bytes are removed; one that got a longer life meanwhile is without them all the same. */
  async forget(keys: readonly BlobKey[]): Promise<void> {
    await this.database.query(
      `DELETE FROM media USING unnest($1::uuid[], $2::uuid[]) AS gone(instance_id, id)
       WHERE media.instance_id = gone.instance_id AND media.id = gone.id`,
      [keys.map(({ instanceId }) => instanceId), keys.map(({ mediaId }) => mediaId)],
    );
  }
}
