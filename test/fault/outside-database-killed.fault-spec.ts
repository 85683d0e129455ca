import { afterAll, beforeAll, describe, it } from 'vitest';
import { ControlledPostgres } from '../../libs/database/src/testing/controlled-postgres.js';
import { World } from '../support/world.js';
import { stopDatabaseHard } from './database-rounds.js';

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

  it('loses no text, and does not keep the gateway busy (6 rounds of 5 s)', async () => {
    await stopDatabaseHard(
      world,
      { kill: (signal) => postgres.kill(signal), restart: () => postgres.restart() },
      { rounds: 6, awayMs: 5_000 },
    );
  }, 400_000);
});
