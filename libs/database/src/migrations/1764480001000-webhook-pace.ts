import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The token bucket of each endpoint that asks for a rate: one for all processes. */
export class WebhookPace1764480001000 implements MigrationInterface {
  readonly name = 'WebhookPace1764480001000';

  async up(runner: QueryRunner): Promise<void> {
    // full_at: when the bucket will be full again; that says how full it is at any time. Rewritten in place, again and again.
    await runner.query(`CREATE TABLE webhook_pace (
      lane uuid PRIMARY KEY,
      instance_id uuid NOT NULL,
      full_at timestamptz NOT NULL DEFAULT now()
    ) WITH (fillfactor = 50)`);
    await runner.query(
      `INSERT INTO webhook_pace (lane, instance_id)
       SELECT id, instance_id FROM webhook_endpoint WHERE rate_per_second IS NOT NULL`,
    );
    for (const statement of FUNCTIONS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION webhook_pace_take');
    await runner.query('DROP FUNCTION webhook_pace_room');
    await runner.query('DROP TABLE webhook_pace');
  }
}

/**
 * Functions, because their plans are kept: a claim that meets no rate pays nothing for them. Requests do not all travel
 * equally fast, so 95 % of the rate is begun, evenly: a twentieth of a second's requests at once.
 */
const FUNCTIONS = [
  // Tokens there are now; when there is none, the milliseconds until there is one, below zero. Locks the bucket until the
  // commit; one that another process has locked is to be looked at again soon.
  `CREATE FUNCTION webhook_pace_room(of_lane uuid, per_second integer) RETURNS integer
   LANGUAGE plpgsql VOLATILE AS $$
   DECLARE
     capacity integer := greatest(1, floor(per_second * 0.05));
     tokens float8;
   BEGIN
     SELECT capacity - extract(epoch FROM greatest(full_at - now(), interval '0')) * per_second * 0.95 INTO tokens
     FROM webhook_pace WHERE lane = of_lane FOR NO KEY UPDATE SKIP LOCKED;
     RETURN CASE WHEN tokens IS NULL THEN -50 WHEN tokens >= 1 THEN floor(tokens)
       ELSE -ceil((1 - tokens) * 1000 / (per_second * 0.95)) END;
   END $$`,
  // Takes tokens. Tells after how many milliseconds there is one again.
  `CREATE FUNCTION webhook_pace_take(of_lane uuid, per_second integer, tokens bigint) RETURNS float8
   LANGUAGE plpgsql VOLATILE AS $$
   DECLARE
     capacity integer := greatest(1, floor(per_second * 0.05));
     gap interval := interval '1 second' / (per_second * 0.95);
     opens float8;
   BEGIN
     UPDATE webhook_pace SET full_at = greatest(full_at, now()) + gap * tokens WHERE lane = of_lane
     RETURNING 1000 * extract(epoch FROM full_at - gap * (capacity - 1) - now()) INTO opens;
     RETURN opens;
   END $$`,
];
