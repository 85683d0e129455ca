import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who brings a medium, so that a process that died keeps no other from it. */
export class MediaArrivalClaims1764480003000 implements MigrationInterface {
  readonly name = 'MediaArrivalClaims1764480003000';

  async up(runner: QueryRunner): Promise<void> {
    // The epoch of the connection by which it is being brought; null while nobody does.
    await runner.query('ALTER TABLE media_arrival ADD COLUMN claim_epoch bigint');
    await runner.query(
      `CREATE INDEX media_arrival_claimed ON media_arrival (instance_id) WHERE claim_epoch IS NOT NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE media_arrival DROP COLUMN claim_epoch');
  }
}
