import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Templates that were made here, and addresses that are told what becomes of one message. */
export class Templates1764420000000 implements MigrationInterface {
  readonly name = 'Templates1764420000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE message_callback, template');
  }
}

const STATEMENTS = [
  `CREATE TABLE template (
    instance_id uuid NOT NULL,
    id uuid NOT NULL,
    template_id text NOT NULL,
    name text NOT NULL,
    language text NOT NULL,
    template jsonb NOT NULL,
    webhook_url_sealed bytea,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (instance_id, id)
  )`,
  // A name belongs to one instance alone: others may have the same.
  `CREATE UNIQUE INDEX template_name ON template (instance_id, name, language)`,
  `CREATE INDEX template_of_meta ON template (template_id)`,
  // By the id of WhatsApp: a status may come before its message is stored.
  `CREATE TABLE message_callback (
    instance_id uuid NOT NULL,
    message_id text NOT NULL,
    url_sealed bytea NOT NULL,
    PRIMARY KEY (instance_id, message_id)
  )`,
];
