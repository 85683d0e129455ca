import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Bystander } from '../support/bystander.js';
import { lastChange, toldChanges } from '../support/told-changes.js';
import { type PairedInstance, World } from '../support/world.js';

/** The slow pace: between one and two times five minutes. */
const SLOWEST_MS = 600_000;
const SLOW_MS = 300_000;
/** After a 440 the one that replaced us gets a minute to go away. */
const REPLACED_MS = 60_000;
/** Between the moment the next attempt was decided and the moment the test looks. */
const SLACK_MS = 10_000;

/** How long from now until the next attempt. */
const fromNow = (nextAttemptAt: string | null): number =>
  Date.parse(nextAttemptAt ?? '') - Date.now();

describe('a connection that ends', () => {
  let world: World;
  let bystander: Bystander;
  let count = 0;

  beforeAll(async () => {
    world = await World.start();
    bystander = await Bystander.pair(world);
  });

  afterEach(async () => {
    await bystander.expectUndisturbed();
    expect(await world.simulator.violations()).toEqual([]);
    expect(world.gateway.unhandledFailures()).toEqual([]);
  });

  afterAll(async () => {
    await world?.stop();
  });

  /** Pairs a victim, and gives what the subscriber is told from now on. */
  async function victim(): Promise<PairedInstance & { told(): string[] }> {
    count += 1;
    const instance = await world.pair(`victim-${count}`);
    // It was told to be open, which is the last change of a pairing.
    const paired = lastChange(world, instance.name);
    return { ...instance, told: () => toldChanges(world, instance.name, paired) };
  }

  it.each([
    { how: 'removed', code: 401, reason: 'connection.logged_out' },
    { how: 'banned', code: 403, reason: 'connection.banned' },
  ] as const)('$code ($how) is for good', async ({ how, code, reason }) => {
    const { name, number, told } = await victim();

    await world.simulator.disconnect({ number, how });

    const ended = [
      `status.instance closed ${code}`,
      'logout.instance',
      `connection.update close ${code}`,
    ];
    await world.sink.waitFor(() => told().length >= ended.length);
    expect(told()).toEqual(ended);
    expect(await world.state(name)).toMatchObject({
      state: 'close',
      reason,
      lastDisconnect: { code, reason },
      nextAttemptAt: null,
    });
  });

  it.each([401, 403])('%i as the answer to a login is for good', async (code) => {
    const { name, number, told } = await victim();

    await world.simulator.failLogins({ number, reason: code, times: 1 });
    await world.simulator.disconnect({ number, how: 'drop' });

    const ended = [
      'connection.update connecting 200',
      `status.instance closed ${code}`,
      'logout.instance',
      `connection.update close ${code}`,
    ];
    await world.sink.waitFor(() => told().length >= ended.length);
    expect(told()).toEqual(ended);
    expect(await world.state(name)).toMatchObject({
      state: 'close',
      lastDisconnect: { code },
      nextAttemptAt: null,
    });
  });

  it('440: tried once more after a minute, and given up when it comes again', async () => {
    const { name, number, told } = await victim();

    await world.simulator.disconnect({ number, how: 'replaced' });
    await world.sink.waitFor(() => told().length >= 1);
    const state = await world.state(name);
    expect(state).toMatchObject({
      state: 'connecting',
      reason: 'connection.replaced',
      lastDisconnect: { code: 440, reason: 'connection.replaced' },
    });
    expect(fromNow(state.nextAttemptAt)).toBeGreaterThan(REPLACED_MS - SLACK_MS);
    expect(fromNow(state.nextAttemptAt)).toBeLessThanOrEqual(REPLACED_MS);
    expect(told()).toEqual(['connection.update connecting 200']);

    // Who asks does not wait for it.
    await world.gateway.call('POST', `/instance/restart/${name}`);
    await world.sink.waitFor(() => told().length >= 2);
    await world.simulator.disconnect({ number, how: 'replaced' });

    // Its credentials are kept, so nobody was logged out.
    await world.sink.waitFor(() => told().length >= 4);
    expect(told()).toEqual([
      'connection.update connecting 200',
      'connection.update open 200',
      'status.instance closed 440',
      'connection.update close 440',
    ]);
    expect(await world.state(name)).toMatchObject({
      state: 'close',
      reason: 'connection.replaced',
      lastDisconnect: { code: 440, reason: 'connection.replaced' },
      nextAttemptAt: null,
    });
  });

  it.each([
    {
      code: 405,
      reason: 'connection.version_refused',
      cause: async (number: string) => {
        await world.simulator.failLogins({ number, reason: 405, times: 1 });
        await world.simulator.disconnect({ number, how: 'drop' });
      },
    },
    {
      code: 411,
      reason: 'connection.failed',
      cause: (number: string) => world.simulator.disconnect({ number, how: 'downgrade' }),
    },
  ])('$code is tried again at the slow pace', async ({ code, reason, cause }) => {
    const { name, number, told } = await victim();

    await cause(number);

    await expect
      .poll(() => world.state(name), { timeout: 30_000 })
      .toMatchObject({ state: 'connecting', reason, lastDisconnect: { code, reason } });
    const { nextAttemptAt } = await world.state(name);
    expect(fromNow(nextAttemptAt)).toBeGreaterThan(SLOW_MS - SLACK_MS);
    expect(fromNow(nextAttemptAt)).toBeLessThanOrEqual(SLOWEST_MS);
    await world.sink.waitFor(() => told().length >= 1);
    expect(told()).toEqual(['connection.update connecting 200']);
  });
});
