import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lock and epoch in one round trip. The two statements stay two inside: a volatile function under READ COMMITTED takes a
 * snapshot for each, so the epoch is read after the lock was granted.
 * https://www.postgresql.org/docs/current/xfunc-volatility.html
 */
export class FenceFunction1764300000000 implements MigrationInterface {
  readonly name = 'FenceFunction1764300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION fence_epoch(namespace int, instance uuid) RETURNS bigint
      LANGUAGE plpgsql VOLATILE AS $$
      BEGIN
        PERFORM pg_advisory_xact_lock_shared(namespace, hashtext(instance::text));
        RETURN (SELECT epoch FROM instance_lease WHERE instance_id = instance);
      END $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION fence_epoch(int, uuid)');
  }
}
