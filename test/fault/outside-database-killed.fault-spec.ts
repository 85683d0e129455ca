import { afterAll, beforeAll, describe, it } from 'vitest';
import { ControlledPostgres } from '../../libs/database/src/testing/controlled-postgres.js';
import { faultSize } from '../support/fault-size.js';
import { World } from '../support/world.js';
import { stopDatabaseHard } from './database-rounds.js';

const ROUNDS = faultSize({ usual: 6, full: 10 });

describe('an outside PostgreSQL that is stopped hard under load', () => {
  let postgres: ControlledPostgres;
  let world: World;

  beforeAll(async () => {
    postgres = await ControlledPostgres.start();
    world = await World.start({}, { uri: postgres.uri, drop: () => postgres.remove() });
  });

  afterAll(async () => {
    await world?.stop();
  });

  it(`loses no text, and does not keep the gateway busy (${ROUNDS} rounds of 5 s)`, async () => {
    await stopDatabaseHard(
      world,
      { kill: (signal) => postgres.kill(signal), restart: () => postgres.restart() },
      { rounds: ROUNDS, awayMs: 5_000 },
    );
  }, 900_000);
});
