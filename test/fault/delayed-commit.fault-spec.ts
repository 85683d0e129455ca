import { LEASE_LOCK_NAMESPACE } from '@switchboard/database';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PairedInstance, World } from '../support/world.js';

const CUSTOMER = '5511966665555';
const TEXTS = 5;
const COMMIT_TAKES_SECONDS = 1;
/** How long the test looks for a text that must not come. */
const LOOK_MS = 1_500;

describe('a commit that the store delays', () => {
  let world: World;
  let store: pg.Client;
  let acme: PairedInstance;

  beforeAll(async () => {
    world = await World.start();
    acme = await world.pair('acme');
    store = new pg.Client({ connectionString: world.database.uri });
    await store.connect();
    await store.query('SET search_path TO switchboard');
  });

  afterAll(async () => {
    await store?.end();
    await world?.stop();
  });

  const send = (text: string) =>
    world.gateway.call<{ key: { id: string } }>('POST', '/message/sendText/acme', {
      body: { number: CUSTOMER, text },
    });

  it('no text is on the wire while its commit waits for a lock', async () => {
    await store.query('BEGIN');
    await store.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [
      LEASE_LOCK_NAMESPACE,
      acme.instanceId,
    ]);
    const sending = send('held');
    const early = await world.simulator.received({
      number: CUSTOMER,
      atLeast: 1,
      timeoutMs: LOOK_MS,
    });
    expect(early).toEqual([]);
    await store.query('COMMIT');
    expect((await sending).status).toBe(201);
    const received = await world.simulator.received({ number: CUSTOMER, atLeast: 1 });
    expect(received.map(({ text }) => text)).toEqual(['held']);
  });

  it('no text arrives before the end of its commit, which takes a second', async () => {
    // Deferred to the commit itself; the note of its end is seen once it is committed.
    await store.query(`
      CREATE TABLE commit_note (ended_at timestamptz NOT NULL);
      CREATE FUNCTION slow_commit() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_sleep(${COMMIT_TAKES_SECONDS});
        INSERT INTO switchboard.commit_note VALUES (clock_timestamp());
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER slow_commit AFTER INSERT OR UPDATE ON auth_key
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
        WHEN (NEW.type = 'session') EXECUTE FUNCTION slow_commit();
    `);
    for (let index = 0; index < TEXTS; index += 1) {
      const askedAt = new Date();
      const { body } = await send(`slow ${index}`);
      const received = await world.simulator.received({ number: CUSTOMER, atLeast: 2 + index });
      const message = received.find(({ id }) => id === body.key.id);
      const { rows } = await store.query<{ ended_at: Date }>(
        'SELECT min(ended_at) AS ended_at FROM commit_note WHERE ended_at > $1',
        [askedAt],
      );
      const endedAt = rows[0]?.ended_at.getTime() ?? Number.POSITIVE_INFINITY;
      expect(Date.parse(message?.decryptedAt ?? '')).toBeGreaterThanOrEqual(endedAt);
    }
    expect(await world.simulator.violations()).toEqual([]);
  });
});
