import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Deliveries that were given up are counted for metrics, among many more that were made. */
export class DeadDeliveries1764490000000 implements MigrationInterface {
  readonly name = 'DeadDeliveries1764490000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX delivery_dead ON delivery (instance_id) WHERE state = 'dead'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX delivery_dead');
  }
}
