import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions that were moved out of every store into an archive: its address and its id. `store` is where one was then. */
export class ParkedSessions1764480000000 implements MigrationInterface {
  readonly name = 'ParkedSessions1764480000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE auth_location ADD COLUMN parked_at text, ADD COLUMN parked_id uuid',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE auth_location DROP COLUMN parked_at, DROP COLUMN parked_id');
  }
}
