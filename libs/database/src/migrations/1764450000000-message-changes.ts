import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Edits, deletions and votes: what messages do to earlier ones. */
export class MessageChanges1764450000000 implements MigrationInterface {
  readonly name = 'MessageChanges1764450000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE message DROP COLUMN deleted_at');
    await runner.query('ALTER TABLE message DROP COLUMN edited_at');
    await runner.query('DROP TABLE message_change');
  }
}

const STATEMENTS = [
  // Named by the message that brought it, so that one that comes again changes nothing. `remote_jid` and `from_me` are that one's.
  `CREATE TABLE message_change (
    instance_id uuid NOT NULL,
    remote_jid text NOT NULL,
    by_id text NOT NULL,
    from_me boolean NOT NULL,
    target_id text NOT NULL,
    kind text NOT NULL,
    author text NOT NULL,
    change jsonb NOT NULL,
    at timestamptz NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (instance_id, remote_jid, by_id, from_me)
  )`,
  `CREATE INDEX message_change_target ON message_change (instance_id, target_id)`,
  `ALTER TABLE message ADD COLUMN edited_at timestamptz`,
  `ALTER TABLE message ADD COLUMN deleted_at timestamptz`,
];
