import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GatewayProcess } from '../support/gateway-process.js';
import { expectToldOnce } from '../support/told-texts.js';
import { World } from '../support/world.js';

const ROUNDS = 5;
/** A lease lives for 15 s, and dead owners are looked for each 5 s; the rest is for the login, on a busy machine. */
const TAKEN_OVER_WITHIN_MS = 25_000;

describe('two gateways on one database', () => {
  let world: World;
  let second: GatewayProcess;

  beforeAll(async () => {
    world = await World.start();
  });

  afterAll(async () => {
    await second?.dispose();
    await world?.stop();
  });

  it(`one login at a time; the other takes over soon after a kill -9 (${ROUNDS} rounds)`, async () => {
    const acme = await world.pair('acme');
    second = await world.startPeer();
    const device = async () => (await world.simulator.devices({ number: acme.number }))[0];
    const loginsBefore = (await device())?.loginCount ?? 0;
    const ids: string[] = [];
    let [owner, other] = [world.gateway, second];
    for (let round = 1; round <= ROUNDS; round += 1) {
      const killedAt = performance.now();
      await owner.kill();
      // While nobody owns it.
      const { id } = await world.simulator.sendText({
        from: '5511988887777',
        to: acme.number,
        text: `between ${round}`,
      });
      ids.push(id);
      await world.opened('acme', 1 + round);
      const takenOverMs = Math.round(performance.now() - killedAt);
      expect(takenOverMs).toBeLessThan(TAKEN_OVER_WITHIN_MS);
      await owner.start();
      // The one that came back leaves it where it is.
      expect(await device()).toMatchObject({ loginCount: loginsBefore + round, state: 'active' });
      process.stdout.write(`round ${round}: taken over after ${takenOverMs} ms\n`);
      [owner, other] = [other, owner];
    }
    expect(other.unhandledFailures()).toEqual([]);
    await expectToldOnce(world, 'acme', ids);
    expect((await device())?.loginCount).toBe(loginsBefore + ROUNDS);
  }, 400_000);
});
