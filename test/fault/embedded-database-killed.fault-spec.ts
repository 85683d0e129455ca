import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it, vi } from 'vitest';
import { faultSize } from '../support/fault-size.js';
import { EMBEDDED_DATABASE, World } from '../support/world.js';
import { stopDatabaseHard } from './database-rounds.js';

const ROUNDS = faultSize({ usual: 5, full: 10 });

describe('the embedded PostgreSQL that is stopped hard under load', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start({}, EMBEDDED_DATABASE);
  });

  afterAll(async () => {
    // In order, so that the server goes too.
    await world?.gateway.terminate();
    await world?.stop();
  });

  /** The process of the server, once it accepts connections. */
  async function serverPid(): Promise<number> {
    const path = join(world.gateway.dataDir, 'postgres', 'pg18', 'postmaster.pid');
    const lines = (await readFile(path, 'utf8')).split('\n');
    const pid = Number(lines[0]);
    // Process 0 would be the whole group of this one.
    if (!(pid > 1) || lines[7]?.trim() !== 'ready') throw new Error('The server is not ready');
    return pid;
  }

  it(`is started again by the gateway, and no text is lost (${ROUNDS} rounds)`, async () => {
    await stopDatabaseHard(
      world,
      {
        kill: async (signal) => {
          const before = await serverPid();
          process.kill(before, signal);
          await vi.waitFor(
            async () => {
              if ((await serverPid()) === before) throw new Error('The old server still runs');
            },
            { timeout: 30_000, interval: 50 },
          );
        },
        restart: null,
      },
      { rounds: ROUNDS, awayMs: 0 },
    );
  }, 900_000);
});
