import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { InstanceIdentity } from '@switchboard/access';
import type { Integration } from '@switchboard/channels';
import { DataSource, type EntityManager } from 'typeorm';
import { InstanceNameTakenError, TokenTakenError } from '../instance.errors.js';
import type { StoredInstance } from '../instance.js';
import { INSTANCE_COLUMNS, type InstanceRow, toInstance, toIntegration } from './instance.row.js';
import { violatedIndex } from './violated-index.js';

/** A new row; times are the database's. */
export type NewInstance = Omit<StoredInstance, 'createdAt' | 'updatedAt'> & {
  readonly tokenHash: Buffer;
};

/** The table `instance`. What was deleted and is not purged yet is a tombstone, which only the purge sees. */
@Injectable()
export class InstanceRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /**
   * The unique indexes over the living decide, however many race.
   *
   * @throws InstanceNameTakenError, TokenTakenError
   */
  async insert(tx: EntityManager, instance: NewInstance): Promise<void> {
    const { settings } = instance;
    try {
      await tx.query(
        `INSERT INTO instance (id, name, integration, token_hash, token_sealed, number, business_id, owner_jid,
           profile_name, profile_pic_url, reject_call, msg_call, groups_ignore, always_online, read_messages,
           read_status, sync_full_history, wavoip_token_sealed, proxy_sealed)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
        [
          instance.instanceId,
          instance.instanceName,
          instance.integration,
          instance.tokenHash,
          instance.tokenSealed,
          instance.number,
          instance.businessId,
          instance.ownerJid,
          instance.profileName,
          instance.profilePicUrl,
          settings.rejectCall,
          settings.msgCall,
          settings.groupsIgnore,
          settings.alwaysOnline,
          settings.readMessages,
          settings.readStatus,
          settings.syncFullHistory,
          instance.wavoipTokenSealed,
          instance.proxySealed,
        ],
      );
    } catch (error) {
      const constraint = violatedIndex(error);
      if (constraint === 'instance_name_live') {
        throw new InstanceNameTakenError(instance.instanceName);
      }
      if (constraint === 'instance_token_hash_live') throw new TokenTakenError();
      throw error;
    }
  }

  async identityByToken(tokenHash: Buffer): Promise<InstanceIdentity | null> {
    return this.identity('token_hash = $1', tokenHash);
  }

  async identityByName(instanceName: string): Promise<InstanceIdentity | null> {
    return this.identity('name = $1', instanceName);
  }

  /** Null when no living instance has this id. Pass `tx` to read inside an open transaction. */
  async find(instanceId: string, tx?: EntityManager): Promise<StoredInstance | null> {
    const rows: InstanceRow[] = await (tx ?? this.dataSource).query(
      `SELECT ${INSTANCE_COLUMNS} FROM instance WHERE id = $1 AND deleted_at IS NULL`,
      [instanceId],
    );
    return rows[0] === undefined ? null : toInstance(rows[0]);
  }

  /** The channel that it was made for; null when no living instance has this id. */
  async integrationOf(instanceId: string): Promise<Integration | null> {
    const rows: Pick<InstanceRow, 'id' | 'integration'>[] = await this.dataSource.query(
      'SELECT id, integration FROM instance WHERE id = $1 AND deleted_at IS NULL',
      [instanceId],
    );
    return rows[0] === undefined ? null : toIntegration(rows[0]);
  }

  /** As `find`, and holds the row until the transaction ends. */
  async lock(tx: EntityManager, instanceId: string): Promise<StoredInstance | null> {
    const rows: InstanceRow[] = await tx.query(
      `SELECT ${INSTANCE_COLUMNS} FROM instance WHERE id = $1 AND deleted_at IS NULL FOR UPDATE`,
      [instanceId],
    );
    return rows[0] === undefined ? null : toInstance(rows[0]);
  }

  /** As `find`, inside the transaction that may be deleting the instance. */
  async findBuriedToo(tx: EntityManager, instanceId: string): Promise<StoredInstance | null> {
    const rows: InstanceRow[] = await tx.query(
      `SELECT ${INSTANCE_COLUMNS} FROM instance WHERE id = $1`,
      [instanceId],
    );
    return rows[0] === undefined ? null : toInstance(rows[0]);
  }

  /** What the instance learned of itself when it was connected. */
  async saveProfile(
    tx: EntityManager,
    instanceId: string,
    self: {
      readonly jid: string | null;
      readonly name: string | null;
      readonly pictureUrl: string | null;
    },
  ): Promise<void> {
    await tx.query(
      `UPDATE instance SET owner_jid = coalesce($2, owner_jid), profile_name = coalesce($3, profile_name), profile_pic_url = $4,
         updated_at = now()
       WHERE id = $1 AND deleted_at IS NULL`,
      [instanceId, self.jid, self.name, self.pictureUrl],
    );
  }

  /** What is left out stays. */
  async changeProfile(
    tx: EntityManager,
    instanceId: string,
    { name, pictureUrl }: { readonly name?: string; readonly pictureUrl?: string | null },
  ): Promise<void> {
    await tx.query(
      `UPDATE instance SET profile_name = COALESCE($2, profile_name),
         profile_pic_url = CASE WHEN $3 THEN $4 ELSE profile_pic_url END, updated_at = now()
       WHERE id = $1 AND deleted_at IS NULL`,
      [instanceId, name ?? null, pictureUrl !== undefined, pictureUrl ?? null],
    );
  }

  /** Inside a transaction that has locked the row. */
  async saveSettings(
    tx: EntityManager,
    instanceId: string,
    settings: StoredInstance['settings'],
    wavoipTokenSealed: Buffer | null,
  ): Promise<void> {
    await tx.query(
      `UPDATE instance SET reject_call = $2, msg_call = $3, groups_ignore = $4, always_online = $5,
         read_messages = $6, read_status = $7, sync_full_history = $8, wavoip_token_sealed = $9, updated_at = now()
       WHERE id = $1`,
      [
        instanceId,
        settings.rejectCall,
        settings.msgCall,
        settings.groupsIgnore,
        settings.alwaysOnline,
        settings.readMessages,
        settings.readStatus,
        settings.syncFullHistory,
        wavoipTokenSealed,
      ],
    );
  }

  /** Inside a transaction that has locked the row. */
  async saveProxy(tx: EntityManager, instanceId: string, proxySealed: Buffer): Promise<void> {
    await tx.query('UPDATE instance SET proxy_sealed = $2, updated_at = now() WHERE id = $1', [
      instanceId,
      proxySealed,
    ]);
  }

  async saveBusiness(tx: EntityManager, instanceId: string, businessId: string): Promise<void> {
    await tx.query(
      'UPDATE instance SET business_id = $2, updated_at = now() WHERE id = $1 AND deleted_at IS NULL',
      [instanceId, businessId],
    );
  }

  private async identity(
    condition: string,
    value: string | Buffer,
  ): Promise<InstanceIdentity | null> {
    const rows: { id: string; name: string }[] = await this.dataSource.query(
      `SELECT id, name FROM instance WHERE ${condition} AND deleted_at IS NULL`,
      [value],
    );
    const row = rows[0];
    return row === undefined ? null : { instanceId: row.id, instanceName: row.name };
  }
}
