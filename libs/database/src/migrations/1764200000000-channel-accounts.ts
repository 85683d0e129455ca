import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts of the channels that do not pair, and the wire contract's words for early receipts of such a channel. */
export class ChannelAccounts1764200000000 implements MigrationInterface {
  readonly name = 'ChannelAccounts1764200000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE early_receipt DROP COLUMN wire_status');
    await runner.query('DROP TABLE channel_account');
  }
}

const STATEMENTS = [
  // Goes when its instance is deleted, not when that is purged: the number and the token are free at once.
  `CREATE TABLE channel_account (
    instance_id uuid PRIMARY KEY,
    integration text NOT NULL,
    number text,
    access_token_hash bytea,
    access_token_sealed bytea,
    app_secret_sealed bytea,
    created_at timestamptz NOT NULL DEFAULT now()
  )`,
  `CREATE UNIQUE INDEX channel_account_number ON channel_account (integration, number)`,
  `CREATE INDEX channel_account_token ON channel_account (access_token_hash)
    WHERE access_token_hash IS NOT NULL`,
  `ALTER TABLE early_receipt ADD COLUMN wire_status text`,
];
