import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which keys each running node can read with, and indexes of what is sealed by the key from configuration itself. */
export class KeyRotation1764310000000 implements MigrationInterface {
  readonly name = 'KeyRotation1764310000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX sink_message_closing, delivery_with_target');
    await runner.query('DROP TABLE node_key');
  }
}

const STATEMENTS = [
  `CREATE TABLE node_key (
    node_id uuid NOT NULL,
    key_id text NOT NULL,
    PRIMARY KEY (node_id, key_id)
  )`,
  // Few rows: what outlives its instance until it is told.
  `CREATE INDEX delivery_with_target ON delivery (instance_id, id) WHERE target_sealed IS NOT NULL`,
  `CREATE INDEX sink_message_closing ON sink_message (instance_id, sink, sequence) WHERE closing`,
];
