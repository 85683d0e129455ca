import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyDatabase } from '../support/copied-database.js';
import { GatewayProcess } from '../support/gateway-process.js';
import type { TestDatabase } from '../support/test-database.js';
import { type StateAnswer, World } from '../support/world.js';

/** Two retries of a minute each, and the time that logins take. */
const WAR_MS = 150_000;

/** A back-up of a whole installation is started while the original runs: both hold the session of one device. */
describe('two installations with one session', () => {
  let world: World;
  let copied: TestDatabase | undefined;
  let copy: GatewayProcess | undefined;

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await copy?.dispose();
    await copied?.drop();
    await world?.stop();
  });

  const stateAt = async (gateway: GatewayProcess) =>
    (await gateway.call<StateAnswer>('GET', '/instance/connectionState/acme')).body.instance;

  it(
    'do not fight: the one that is replaced again rests, and says why and what to do',
    { timeout: 300_000 },
    async () => {
      const { number } = await world.pair('acme');
      const loginsUntilNow = async () =>
        (await world.simulator.devices({ number })).map(({ loginCount }) => loginCount)[0] ?? 0;
      await world.gateway.terminate();
      copied = await copyDatabase(world.database);
      await world.gateway.start();
      await world.opened('acme', 2);
      const before = await loginsUntilNow();

      copy = await GatewayProcess.start({
        databaseUri: copied.uri,
        peer: world.gateway,
        env: {
          WHATSAPP_WEBSOCKET_URL: world.simulator.websocketUrl,
          WHATSAPP_ROOT_KEY: world.simulator.rootKeyHex,
          WHATSAPP_MEDIA_URL: world.simulator.mediaUrl,
        },
      });
      // The original is replaced first, waits a minute for the copy to go away, and tries once.
      await expect
        .poll(() => stateAt(world.gateway), { timeout: 60_000, interval: 100 })
        .toMatchObject({ state: 'connecting', reason: 'connection.replaced' });
      await expect
        .poll(() => stateAt(world.gateway), { timeout: WAR_MS, interval: 100 })
        .toMatchObject({ state: 'close' });

      expect(await stateAt(world.gateway)).toMatchObject({
        state: 'close',
        reason: 'connection.replaced',
        lastDisconnect: {
          code: 440,
          reason: 'connection.replaced',
          detail: expect.stringContaining('call /instance/connect'),
        },
        nextAttemptAt: null,
      });
      // Both tell the same subscriber; the original alone has come to this.
      const told = await world.sink.waitFor((sink) =>
        sink.of('connection.update', 'acme').find(({ body }) => body.includes('"close"')),
      );
      expect(told.envelope.data).toMatchObject({ reason: 'connection.replaced' });
      await expect
        .poll(() => stateAt(copy ?? world.gateway), { timeout: 30_000 })
        .toMatchObject({ state: 'open', reason: null, nextAttemptAt: null });
      // The copy, the original once more, the copy once more: nothing that is over begins again.
      expect((await loginsUntilNow()) - before).toBe(3);

      // It rests when it is started anew too, and connects for who asks.
      await world.gateway.kill();
      await world.gateway.start();
      expect(await stateAt(world.gateway)).toMatchObject({
        state: 'close',
        reason: 'connection.replaced',
      });
      expect((await loginsUntilNow()) - before).toBe(3);
      await copy.terminate();
      await world.gateway.call('GET', '/instance/connect/acme');
      await expect
        .poll(() => stateAt(world.gateway), { timeout: 30_000 })
        .toMatchObject({ state: 'open', reason: null });
      expect(await world.simulator.violations()).toEqual([]);
    },
  );
});
