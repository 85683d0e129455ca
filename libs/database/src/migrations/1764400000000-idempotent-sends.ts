import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was sent under which `Idempotency-Key`. */
export class IdempotentSends1764400000000 implements MigrationInterface {
  readonly name = 'IdempotentSends1764400000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE idempotent_send');
  }
}

const STATEMENTS = [
  // `answer` is json, not jsonb: it is given back as it was, and may hold what jsonb cannot (NUL in a text).
  `CREATE TABLE idempotent_send (
    instance_id uuid NOT NULL,
    key text NOT NULL,
    fingerprint bytea NOT NULL,
    message_id text,
    state text NOT NULL DEFAULT 'sending' CHECK (state IN ('sending', 'unknown', 'done')),
    answer json,
    attempt uuid NOT NULL,
    attempts integer NOT NULL DEFAULT 1,
    lease_until timestamptz NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (instance_id, key)
  ) WITH (fillfactor = 80)`,
  `CREATE INDEX idempotent_send_created ON idempotent_send (created_at)`,
];
