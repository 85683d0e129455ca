import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a message did not get where it was to go, as the other side says. */
export class StatusErrors1764430000000 implements MigrationInterface {
  readonly name = 'StatusErrors1764430000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`ALTER TABLE ${table} ADD COLUMN errors jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`ALTER TABLE ${table} DROP COLUMN errors`);
  }
}

const TABLES = ['message_status', 'early_receipt'];
