import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

/** More than a status may have of them. */
const MAX_CONTACTS = 10_000;

/** The people in the table `contact`. */
@Injectable()
export class ContactAddressesRepository {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** JIDs of the known people of an instance. */
  async all(instanceId: string): Promise<string[]> {
    const rows: { remote_jid: string }[] = await this.database.query(
      `SELECT remote_jid FROM contact
       WHERE instance_id = $1 AND remote_jid ~ '@(s\\.whatsapp\\.net|lid)$'
       ORDER BY remote_jid COLLATE "C" LIMIT $2`,
      [instanceId, MAX_CONTACTS],
    );
    return rows.map((row) => row.remote_jid);
  }
}
