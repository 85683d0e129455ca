import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How fast instances send. */
export class SendPacing1764460000000 implements MigrationInterface {
  readonly name = 'SendPacing1764460000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE send_pacing (
        instance_id uuid PRIMARY KEY,
        enabled boolean NOT NULL,
        messages_per_minute integer NOT NULL CHECK (messages_per_minute > 0),
        burst integer NOT NULL CHECK (burst > 0),
        max_wait_ms integer NOT NULL CHECK (max_wait_ms >= 0),
        taken_until timestamptz NOT NULL DEFAULT now()
      ) WITH (fillfactor = 50)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE send_pacing');
  }
}
