import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Ways by which events are told besides webhooks: what instances want of them, and what is still to be told. A lane is
 * the right to send the messages of one instance, which go out one after the other.
 */
export class EventSinks1764000003100 implements MigrationInterface {
  readonly name = 'EventSinks1764000003100';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['sink_message', 'sink_lane', 'sink_setting'])
      await runner.query(`DROP TABLE ${table}`);
  }
}

const STATEMENTS = [
  `CREATE TABLE sink_setting (
    instance_id uuid NOT NULL,
    sink text NOT NULL,
    id uuid NOT NULL,
    enabled boolean NOT NULL,
    events text[] NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (instance_id, sink)
  )`,
  `CREATE TABLE sink_lane (
    instance_id uuid NOT NULL,
    sink text NOT NULL,
    last_sequence bigint NOT NULL,
    due_at timestamptz NOT NULL DEFAULT now(),
    failures integer NOT NULL DEFAULT 0,
    PRIMARY KEY (instance_id, sink)
  )`,
  `CREATE INDEX sink_lane_due ON sink_lane (sink, due_at)`,
  // closing: sealed under the key from configuration, for it outlives the key of its instance.
  `CREATE TABLE sink_message (
    instance_id uuid NOT NULL,
    sink text NOT NULL,
    sequence bigint NOT NULL,
    event_id uuid NOT NULL,
    event_name text NOT NULL,
    instance_name text NOT NULL,
    scopes text[] NOT NULL,
    body_sealed bytea NOT NULL,
    closing boolean NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (instance_id, sink, sequence)
  )`,
];
