import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { StoredInstance } from '../instance.js';
import { INSTANCE_COLUMNS, type InstanceRow, toInstance } from './instance.row.js';

/** Which instances a list has; filters that are absent do not narrow it. */
export interface InstanceFilter {
  readonly instanceId?: string;
  /** Ids of those that may be seen; absent: all. */
  readonly among?: readonly string[];
  readonly instanceName?: string;
  readonly number?: string;
}

/** A place in the list: the last instance of a page. `createdAt` is the database's text, to its full precision. */
export interface ListPlace {
  readonly createdAt: string;
  readonly instanceId: string;
}

/** One page of living instances, oldest first. */
export interface InstancePage {
  readonly instances: readonly StoredInstance[];
  /** Where the next page begins after; null at the end. */
  readonly next: ListPlace | null;
}

/** Lists the table `instance`. */
@Injectable()
export class InstanceListRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** The names of all, oldest first. */
  async names(): Promise<
    { readonly instanceId: string; readonly instanceName: string; readonly integration: string }[]
  > {
    return this.dataSource.query(
      `SELECT id AS "instanceId", name AS "instanceName", integration FROM instance
       WHERE deleted_at IS NULL ORDER BY created_at, id`,
    );
  }

  /** All that match in one page when `limit` is null. */
  async page(
    filter: InstanceFilter,
    after: ListPlace | null,
    limit: number | null,
  ): Promise<InstancePage> {
    const rows: (InstanceRow & { place: string })[] = await this.dataSource.query(
      `SELECT ${INSTANCE_COLUMNS}, created_at::text AS place FROM instance
       WHERE deleted_at IS NULL
         AND ($1::uuid IS NULL OR id = $1)
         AND ($2::text IS NULL OR name = $2)
         AND ($3::text IS NULL OR number = $3 OR split_part(owner_jid, '@', 1) = $3)
         AND ($4::timestamptz IS NULL OR (created_at, id) > ($4, $5::uuid))
         AND ($7::uuid[] IS NULL OR id = ANY ($7))
       ORDER BY created_at, id
       LIMIT $6`,
      [
        filter.instanceId ?? null,
        filter.instanceName ?? null,
        filter.number ?? null,
        after?.createdAt ?? null,
        after?.instanceId ?? null,
        limit === null ? null : limit + 1,
        filter.among ?? null,
      ],
    );
    const shown = limit === null ? rows : rows.slice(0, limit);
    const last = shown.at(-1);
    return {
      instances: shown.map(toInstance),
      next:
        last !== undefined && rows.length > shown.length
          ? { createdAt: last.place, instanceId: last.id }
          : null,
    };
  }
}
