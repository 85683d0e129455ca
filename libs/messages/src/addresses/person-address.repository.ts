import { Injectable } from '@nestjs/common';
import type { AddressPair } from '@switchboard/channels';
import type { EntityManager } from 'typeorm';
import { lastOfEach } from '../store/told-rows.js';

/**
 * SQL for the address under which a chat is stored, for one that a caller may name either way.
 *
 * @param place of the address among the values; `$1` is the instance
 */
export const storedAddressSql = (place: string): string =>
  `COALESCE((SELECT a.phone_jid FROM person_address AS a WHERE a.instance_id = $1 AND a.lid = ${place}), ${place})`;

/** The table `person_address`: which LID and which number are the same person. */
@Injectable()
export class PersonAddressRepository {
  /** Remembers pairs. @returns those whose LID is still the address of something stored, in the order of the LIDs */
  async learn(
    tx: EntityManager,
    instanceId: string,
    pairs: readonly AddressPair[],
  ): Promise<AddressPair[]> {
    const told = lastOfEach(pairs, ({ lid }) => lid);
    const rows: { lid: string; phone_jid: string }[] = await tx.query(
      `WITH told AS (
         SELECT * FROM unnest($2::text[], $3::text[]) AS t(lid, phone_jid)
       ), written AS (
         INSERT INTO person_address (instance_id, lid, phone_jid)
         SELECT $1, lid, phone_jid FROM told ORDER BY lid COLLATE "C"
         ON CONFLICT (instance_id, lid) DO UPDATE SET phone_jid = EXCLUDED.phone_jid
           WHERE person_address.phone_jid <> EXCLUDED.phone_jid
       )
       SELECT lid, phone_jid FROM told
       WHERE EXISTS (SELECT 1 FROM message AS m WHERE m.instance_id = $1 AND m.remote_jid = told.lid)
         OR EXISTS (SELECT 1 FROM chat AS c WHERE c.instance_id = $1 AND c.remote_jid = told.lid)
         OR EXISTS (SELECT 1 FROM contact AS p WHERE p.instance_id = $1 AND p.remote_jid = told.lid)
       ORDER BY lid COLLATE "C"`,
      [instanceId, told.map(({ lid }) => lid), told.map(({ phoneJid }) => phoneJid)],
    );
    return rows.map((row) => ({ lid: row.lid, phoneJid: row.phone_jid }));
  }

  /** The numbers of these LIDs, as far as they are known. */
  async numbersOf(
    tx: EntityManager,
    instanceId: string,
    lids: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    const rows: { lid: string; phone_jid: string }[] = await tx.query(
      'SELECT lid, phone_jid FROM person_address WHERE instance_id = $1 AND lid = ANY($2::text[])',
      [instanceId, lids],
    );
    return new Map(rows.map((row) => [row.lid, row.phone_jid]));
  }
}
