import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a connection says of its account besides being up: how far its history has come, and what it may not do. */
export class AccountState1764440000000 implements MigrationInterface {
  readonly name = 'AccountState1764440000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE connection
         ADD COLUMN history_stage text,
         ADD COLUMN history_progress smallint,
         ADD COLUMN history_at timestamptz,
         ADD COLUMN restriction text,
         ADD COLUMN restriction_ends_at timestamptz`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE connection
         DROP COLUMN history_stage, DROP COLUMN history_progress, DROP COLUMN history_at,
         DROP COLUMN restriction, DROP COLUMN restriction_ends_at`,
    );
  }
}
