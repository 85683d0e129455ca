import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { InstanceIdentity } from '@switchboard/access';
import type { Integration } from '@switchboard/channels';
import { DataSource, type EntityManager } from 'typeorm';
import { NumberTakenError } from '../instance.errors.js';
import { violatedIndex } from './violated-index.js';

/** An account as it lies in its row. */
export interface SealedAccount {
  readonly instanceId: string;
  readonly number: string | null;
  readonly accessTokenSealed: Buffer | null;
  readonly appSecretSealed: Buffer | null;
}

interface AccountRow {
  instance_id: string;
  number: string | null;
  access_token_sealed: Buffer | null;
  app_secret_sealed: Buffer | null;
}

const COLUMNS = 'instance_id, number, access_token_sealed, app_secret_sealed';

/** The table `channel_account`: one row for each living instance that messages reach by a route of the gateway. */
@Injectable()
export class ChannelAccountRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** @throws NumberTakenError when another living instance of this integration has the number */
  async insert(
    tx: EntityManager,
    integration: Integration,
    account: SealedAccount & { readonly accessTokenHash: Buffer | null },
  ): Promise<void> {
    try {
      await tx.query(
        `INSERT INTO channel_account (instance_id, integration, number, access_token_hash, access_token_sealed,
           app_secret_sealed)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [
          account.instanceId,
          integration,
          account.number,
          account.accessTokenHash,
          account.accessTokenSealed,
          account.appSecretSealed,
        ],
      );
    } catch (error) {
      if (violatedIndex(error) === 'channel_account_number') throw new NumberTakenError();
      throw error;
    }
  }

  async find(instanceId: string, integration?: Integration): Promise<SealedAccount | null> {
    const rows: AccountRow[] = await this.dataSource.query(
      `SELECT ${COLUMNS} FROM channel_account
        WHERE instance_id = $1 AND ($2::text IS NULL OR integration = $2)`,
      [instanceId, integration ?? null],
    );
    return rows[0] === undefined ? null : toAccount(rows[0]);
  }

  /** Those of one integration that have one of these numbers. */
  async findByNumbers(
    integration: Integration,
    numbers: readonly string[],
  ): Promise<SealedAccount[]> {
    const rows: AccountRow[] = await this.dataSource.query(
      `SELECT ${COLUMNS} FROM channel_account WHERE integration = $1 AND number = ANY($2::text[])`,
      [integration, numbers],
    );
    return rows.map(toAccount);
  }

  /** Who has this access token, oldest first: one token may serve several. Pass `tx` to read inside a transaction. */
  async identitiesByToken(
    accessTokenHash: Buffer,
    tx?: EntityManager,
  ): Promise<InstanceIdentity[]> {
    const rows: { id: string; name: string }[] = await (tx ?? this.dataSource).query(
      `SELECT i.id, i.name FROM channel_account a
         JOIN instance i ON i.id = a.instance_id AND i.deleted_at IS NULL
        WHERE a.access_token_hash = $1 ORDER BY i.created_at, i.id`,
      [accessTokenHash],
    );
    return rows.map(({ id, name }) => ({ instanceId: id, instanceName: name }));
  }

  /** Fields that are absent keep their value. */
  async change(
    tx: EntityManager,
    instanceId: string,
    change: {
      readonly accessTokenHash?: Buffer;
      readonly accessTokenSealed?: Buffer;
      readonly appSecretSealed?: Buffer | null;
    },
  ): Promise<void> {
    await tx.query(
      `UPDATE channel_account SET access_token_hash = coalesce($2, access_token_hash),
         access_token_sealed = coalesce($3, access_token_sealed),
         app_secret_sealed = CASE WHEN $4 THEN $5 ELSE app_secret_sealed END
       WHERE instance_id = $1`,
      [
        instanceId,
        change.accessTokenHash ?? null,
        change.accessTokenSealed ?? null,
        change.appSecretSealed !== undefined,
        change.appSecretSealed ?? null,
      ],
    );
  }

  /** Frees the number and the token of an instance that is being deleted. */
  async remove(tx: EntityManager, instanceId: string): Promise<void> {
    await tx.query('DELETE FROM channel_account WHERE instance_id = $1', [instanceId]);
  }
}

const toAccount = (row: AccountRow): SealedAccount => ({
  instanceId: row.instance_id,
  number: row.number,
  accessTokenSealed: row.access_token_sealed,
  appSecretSealed: row.app_secret_sealed,
});
