import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where the log of an instance begins: retention removes events from its start, and who asks for less is told. It lies
 * beside the counter, so that it is known when every event is gone.
 */
export class EventLogStart1764000003000 implements MigrationInterface {
  readonly name = 'EventLogStart1764000003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE event_counter ADD COLUMN first_sequence bigint NOT NULL DEFAULT 1',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE event_counter DROP COLUMN first_sequence');
  }
}
