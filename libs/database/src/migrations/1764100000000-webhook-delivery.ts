import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Several endpoints an instance with settings and health of their own, deliveries in lanes (with an order inside, where
 * it is asked for), replays, and attempts that keep the head of the reply.
 */
export class WebhookDelivery1764100000000 implements MigrationInterface {
  readonly name = 'WebhookDelivery1764100000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

/** Lane of the global webhook. */
const GLOBAL_LANE = '00000000-0000-0000-0000-000000000000';

const UP = [
  `ALTER TABLE webhook_endpoint
    ADD COLUMN description text,
    ADD COLUMN order_mode text NOT NULL DEFAULT 'none' CHECK (order_mode IN ('none', 'chat', 'instance')),
    ADD COLUMN rate_per_second integer,
    ADD COLUMN concurrency integer,
    ADD COLUMN timeout_ms integer,
    ADD COLUMN retry_schedule integer[],
    ADD COLUMN hex_signature boolean NOT NULL DEFAULT false,
    ADD COLUMN old_secrets_sealed bytea,
    ADD COLUMN failing_since timestamptz,
    ADD COLUMN last_success_at timestamptz,
    ADD COLUMN last_failure_at timestamptz,
    ADD COLUMN last_failure text,
    ADD COLUMN disabled_at timestamptz,
    ADD COLUMN disabled_reason text`,
  // A lane is the id of its endpoint: claims look endpoints up by it alone.
  `CREATE UNIQUE INDEX webhook_endpoint_lane ON webhook_endpoint (id)`,
  `ALTER TABLE delivery
    ADD COLUMN lane uuid,
    ADD COLUMN order_key bytea,
    ADD COLUMN is_replay boolean NOT NULL DEFAULT false,
    ADD COLUMN replay_id uuid,
    ADD COLUMN attempts_before integer NOT NULL DEFAULT 0,
    ALTER COLUMN body_sealed DROP NOT NULL,
    DROP CONSTRAINT delivery_state_check,
    ADD CONSTRAINT delivery_state_check CHECK (state IN ('waiting', 'pending', 'delivered', 'dead'))`,
  `UPDATE delivery SET lane = coalesce(endpoint_id, '${GLOBAL_LANE}')`,
  `ALTER TABLE delivery ALTER COLUMN lane SET NOT NULL`,
  `DROP INDEX delivery_due`,
  // Claims go from lane to lane, so a backlog costs the others nothing.
  `CREATE INDEX delivery_due ON delivery (is_replay, lane, next_attempt_at, sequence) WHERE state = 'pending'`,
  // The unfinished of one order key: the first is pending, the others wait for it.
  `CREATE INDEX delivery_ordered ON delivery (lane, order_key, sequence)
    WHERE order_key IS NOT NULL AND NOT is_replay AND state IN ('waiting', 'pending')`,
  `CREATE INDEX delivery_listed ON delivery (instance_id, sequence, id)`,
  `CREATE INDEX delivery_replaying ON delivery (replay_id) WHERE is_replay AND state = 'pending'`,
  `ALTER TABLE delivery_attempt ADD COLUMN reply_sealed bytea`,
  // What of the past is to be told again, and how far that is.
  `CREATE TABLE replay (
    instance_id uuid NOT NULL,
    id uuid NOT NULL,
    state text NOT NULL DEFAULT 'running' CHECK (state IN ('running', 'done', 'canceled')),
    filter jsonb NOT NULL,
    until_sequence bigint NOT NULL,
    at_sequence bigint NOT NULL DEFAULT 0,
    at_id uuid NOT NULL DEFAULT '${GLOBAL_LANE}',
    total integer NOT NULL,
    queued integer NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now(),
    finished_at timestamptz,
    PRIMARY KEY (instance_id, id)
  )`,
  `CREATE INDEX replay_running ON replay (created_at) WHERE state = 'running'`,
];

const DOWN = [
  `DROP TABLE replay`,
  `ALTER TABLE delivery_attempt DROP COLUMN reply_sealed`,
  `DROP INDEX delivery_replaying, delivery_listed, delivery_ordered, delivery_due`,
  `UPDATE delivery SET state = 'pending' WHERE state = 'waiting'`,
  `UPDATE delivery SET body_sealed = '' WHERE body_sealed IS NULL`,
  `ALTER TABLE delivery
    DROP CONSTRAINT delivery_state_check,
    ADD CONSTRAINT delivery_state_check CHECK (state IN ('pending', 'delivered', 'dead')),
    ALTER COLUMN body_sealed SET NOT NULL,
    DROP COLUMN attempts_before,
    DROP COLUMN replay_id,
    DROP COLUMN is_replay,
    DROP COLUMN order_key,
    DROP COLUMN lane`,
  `CREATE INDEX delivery_due ON delivery (next_attempt_at, sequence) WHERE state = 'pending'`,
  `DROP INDEX webhook_endpoint_lane`,
  `ALTER TABLE webhook_endpoint
    DROP COLUMN description,
    DROP COLUMN order_mode,
    DROP COLUMN rate_per_second,
    DROP COLUMN concurrency,
    DROP COLUMN timeout_ms,
    DROP COLUMN retry_schedule,
    DROP COLUMN hex_signature,
    DROP COLUMN old_secrets_sealed,
    DROP COLUMN failing_since,
    DROP COLUMN last_success_at,
    DROP COLUMN last_failure_at,
    DROP COLUMN last_failure,
    DROP COLUMN disabled_at,
    DROP COLUMN disabled_reason`,
];
