import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** What is known of a person. */
export interface KnownPerson {
  readonly name: string | null;
  readonly picture: string | null;
}

/** Who people are, by either of their addresses. */
@Injectable()
export class KnownPeopleRepository {
  /** A picture that was looked up. That none is shown, or none came in time, does not take a known one away. */
  async storePicture(
    on: Pick<EntityManager, 'query'>,
    instanceId: string,
    jid: string,
    url: string | null,
  ): Promise<void> {
    if (url === null) return;
    await on.query(
      `UPDATE contact SET profile_pic_url = $3, picture_known_at = now(), updated_at = now()
       WHERE instance_id = $1 AND remote_jid IN (
         SELECT $2 UNION ALL SELECT remote_jid FROM contact WHERE instance_id = $1 AND remote_jid_alt = $2)`,
      [instanceId, jid, url],
    );
  }

  /** By address; those of whom nothing is known are absent. */
  async find(
    on: Pick<EntityManager, 'query'>,
    instanceId: string,
    addresses: readonly string[],
  ): Promise<ReadonlyMap<string, KnownPerson>> {
    if (addresses.length === 0) return new Map();
    const rows: { address: string; name: string | null; picture: string | null }[] = await on.query(
      `SELECT asked.address, known.name, known.picture
       FROM unnest($2::text[]) AS asked(address)
         CROSS JOIN LATERAL (
           SELECT COALESCE(saved_name, push_name) AS name, profile_pic_url AS picture FROM contact
           WHERE instance_id = $1 AND remote_jid = asked.address
           UNION ALL
           SELECT COALESCE(saved_name, push_name), profile_pic_url FROM contact
           WHERE instance_id = $1 AND remote_jid_alt = asked.address
           LIMIT 1
         ) AS known`,
      [instanceId, addresses],
    );
    return new Map(rows.map(({ address, name, picture }) => [address, { name, picture }]));
  }
}
