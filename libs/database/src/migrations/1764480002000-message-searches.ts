import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An index behind every search in `message`. */
export class MessageSearches1764480002000 implements MigrationInterface {
  readonly name = 'MessageSearches1764480002000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX message_of_type, message_of_participant, message_by_alt');
    await runner.query('DROP INDEX message_recent');
    await runner.query(
      'CREATE INDEX message_recent ON message (instance_id, message_timestamp DESC, id DESC)',
    );
  }
}

const STATEMENTS = [
  // Columns with a handful of values get no index of their own: the walk along the messages sees them without the rows.
  'DROP INDEX message_recent',
  `CREATE INDEX message_recent ON message (instance_id, message_timestamp DESC, id DESC)
    INCLUDE (from_me, source)`,
  `CREATE INDEX message_of_type ON message (instance_id, message_type, message_timestamp DESC, id DESC)`,
  // Most messages have neither: they cost nothing here.
  `CREATE INDEX message_of_participant ON message
    (instance_id, participant, message_timestamp DESC, id DESC) WHERE participant IS NOT NULL`,
  `CREATE INDEX message_by_alt ON message (instance_id, remote_jid_alt) WHERE remote_jid_alt IS NOT NULL`,
];
