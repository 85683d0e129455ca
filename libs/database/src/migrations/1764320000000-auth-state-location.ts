import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where the session of each instance is kept, and whether it came from a back-up. Sessions that are there are in
 * PostgreSQL; a new instance gets its row with its first owner.
 */
export class AuthStateLocation1764320000000 implements MigrationInterface {
  readonly name = 'AuthStateLocation1764320000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE auth_location (
      instance_id uuid PRIMARY KEY,
      store text NOT NULL CHECK (store IN ('postgresql', 'redis', 'provider')),
      restored_at timestamptz
    )`);
    await runner.query(
      `INSERT INTO auth_location (instance_id, store) SELECT id, 'postgresql' FROM instance`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE auth_location');
  }
}
