import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import {
  EvolutionSource,
  type ForeignSession,
  pairForeignSession,
} from '../support/evolution-source.js';
import { exchangeTexts } from '../support/exchange-texts.js';
import { faultSize } from '../support/fault-size.js';
import { switchboard } from '../support/switchboard-cli.js';
import { World } from '../support/world.js';

const INSTANCES = faultSize({ usual: 12, full: 200 });
const MESSAGES = faultSize({ usual: 6_000, full: 100_000 });
const HOUR = 3_600_000;
/** Pairings at a time: each client computes some thousand keys. */
const AT_A_TIME = 4;

const numberOf = (index: number) => `55119${String(10_000_000 + index)}`;
const contactOf = (index: number) => `55218${String(10_000_000 + index)}`;
const nameOf = (index: number) => `shop ${index}`;

let world: World;
let source: EvolutionSource;

beforeAll(async () => {
  [world, source] = await Promise.all([
    World.start({ LOGINS_PER_SECOND: '10' }),
    EvolutionSource.create(),
  ]);
}, HOUR);

afterAll(async () => {
  await world?.stop();
  await source?.remove();
});

/** Runs `work` for each index, some at a time. */
async function forEach(work: (index: number) => Promise<void>): Promise<void> {
  const left = Array.from({ length: INSTANCES }, (_, index) => index);
  const lane = async () => {
    for (let index = left.shift(); index !== undefined; index = left.shift()) await work(index);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, lane));
}

it(
  `takes ${INSTANCES} paired instances with ${MESSAGES} messages over, and none pairs again`,
  { timeout: HOUR },
  async () => {
    const pairingAtMs = performance.now();
    await forEach(async (index) => {
      const number = numberOf(index);
      const session: ForeignSession = await pairForeignSession(
        world.simulator,
        number,
        contactOf(index),
      );
      const id = await source.addInstance({
        name: nameOf(index),
        ownerJid: `${number}@s.whatsapp.net`,
      });
      await source.addCredentials(id, session);
      source.writeKeyFiles(id, session);
      await source.add('Webhook', id, { url: world.sink.url, events: [] });
      const count = Math.round(MESSAGES / INSTANCES);
      await source.addMessages(id, `${contactOf(index)}@s.whatsapp.net`, count);
    });
    const pairedMs = Math.round(performance.now() - pairingAtMs);
    await source.stop();

    const args = ['import', 'evolution', '--database', source.uri, '--instances', source.folder];
    // One that is killed in the middle is begun again.
    const killAfter = `[${Math.ceil(INSTANCES / 3)}/`;
    const killed = await switchboard(world.gateway, [...args, '--apply'], {}, (err) =>
      err.includes(killAfter),
    );
    expect(killed.code).toBeNull();

    const beganAtMs = performance.now();
    const done = await switchboard(world.gateway, [...args, '--apply', '--connect']);
    const importedMs = Math.round(performance.now() - beganAtMs);
    process.stdout.write(
      `import: ${INSTANCES} instances, ${MESSAGES} messages in ${importedMs} ms, ${Math.round(done.peakBytes / 1_048_576)} MiB at most (pairing them took ${pairedMs} ms)\n`,
    );
    expect(done).toMatchObject({ code: 0 });
    const list = await world.gateway.call<{ _count: { Message: number } }[]>(
      'GET',
      '/instance/fetchInstances',
    );
    expect(list.body.map(({ _count }) => _count.Message)).toEqual(
      Array.from({ length: INSTANCES }, () => Math.round(MESSAGES / INSTANCES)),
    );

    await forEach(async (index) => {
      const name = nameOf(index);
      await vi.waitFor(
        async () =>
          expect(await world.state(encodeURIComponent(name))).toMatchObject({ state: 'open' }),
        { timeout: 300_000, interval: 200 },
      );
      await exchangeTexts(world, { name, number: numberOf(index), contact: contactOf(index) });
      const devices = await world.simulator.devices({ number: numberOf(index) });
      expect(devices).toHaveLength(1);
    });
    expect(await world.simulator.violations()).toEqual([]);
    expect(world.sink.of('qrcode.updated')).toEqual([]);
  },
);
