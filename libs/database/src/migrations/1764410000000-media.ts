import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is in the media store. The bytes are in a folder or in S3, under the ids of instance and medium. */
export class Media1764410000000 implements MigrationInterface {
  readonly name = 'Media1764410000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE media');
  }
}

const STATEMENTS = [
  // The row comes before the bytes and goes after them, so that no bytes are without one; `size` is null in between.
  // `message_*` name the message that it belongs to, once there is one.
  `CREATE TABLE media (
    instance_id uuid NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL,
    mimetype text NOT NULL,
    file_name text,
    size bigint,
    sha256 bytea,
    message_jid text,
    message_id text,
    message_from_me boolean,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (instance_id, id)
  )`,
  `CREATE INDEX media_of_message ON media (instance_id, message_id) WHERE message_id IS NOT NULL`,
  `CREATE INDEX media_expiring ON media (expires_at)`,
];
