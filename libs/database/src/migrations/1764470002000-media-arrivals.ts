import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Media of stored messages that are to be brought into the media store. */
export class MediaArrivals1764470002000 implements MigrationInterface {
  readonly name = 'MediaArrivals1764470002000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE media_arrival');
  }
}

const STATEMENTS = [
  // Written with the message, removed when its medium is in the store. `due_at` is when it is tried next, and lies behind
  // the end of a try that is under way; null once it was given up.
  `CREATE TABLE media_arrival (
    instance_id uuid NOT NULL,
    message_id uuid NOT NULL,
    tries integer NOT NULL DEFAULT 0,
    due_at timestamptz DEFAULT now(),
    reason text,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (instance_id, message_id)
  )`,
  `CREATE INDEX media_arrival_due ON media_arrival (due_at) WHERE due_at IS NOT NULL`,
  `CREATE INDEX media_arrival_created ON media_arrival (created_at)`,
];
