import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Attempts say which address they went to. */
export class AttemptAddress1764300001000 implements MigrationInterface {
  readonly name = 'AttemptAddress1764300001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE delivery_attempt ADD COLUMN address inet');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE delivery_attempt DROP COLUMN address');
  }
}
