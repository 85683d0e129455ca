import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Bystander } from '../support/bystander.js';
import { StateWatch } from '../support/state-watch.js';
import { lastChange, toldChanges } from '../support/told-changes.js';
import { type PairedInstance, World } from '../support/world.js';

/** What the subscriber is told of a connection that is lost and comes back by itself. */
const BACK = ['connection.update connecting 200', 'connection.update open 200'];
/** Slow lines make the moments between two states long enough to be looked at. */
const LATENCY_MS = 150;

interface Loss {
  readonly fault: string;
  readonly cause: (world: World, number: string) => Promise<void>;
  readonly code: number | null;
  readonly reason: string;
}

const disconnect =
  (how: 'drop' | 'close' | 'stream-end' | 'restart' | 'unavailable' | 'bad-session') =>
  ({ simulator }: World, number: string) =>
    simulator.disconnect({ number, how });

const LOSSES: readonly Loss[] = [
  { fault: 'an abrupt drop', cause: disconnect('drop'), code: 428, reason: 'connection.lost' },
  { fault: 'an orderly close', cause: disconnect('close'), code: 428, reason: 'connection.lost' },
  { fault: 'a stream end', cause: disconnect('stream-end'), code: 428, reason: 'connection.lost' },
  {
    fault: '515, restart required',
    cause: disconnect('restart'),
    code: 515,
    reason: 'connection.restarting',
  },
  {
    fault: '503, unavailable',
    cause: disconnect('unavailable'),
    code: 503,
    reason: 'connection.lost',
  },
  {
    fault: '500, bad session',
    cause: disconnect('bad-session'),
    code: 500,
    reason: 'connection.failed',
  },
  {
    fault: 'a frame that cannot be decrypted',
    cause: ({ simulator }, number) => simulator.sendGarbage({ number, kind: 'undecryptable' }),
    code: null,
    reason: 'connection.lost',
  },
  {
    fault: 'a frame that cannot be decoded',
    cause: ({ simulator }, number) => simulator.sendGarbage({ number, kind: 'undecodable' }),
    code: null,
    reason: 'connection.lost',
  },
];

describe('a connection that is lost and comes back', () => {
  let world: World;
  let bystander: Bystander;

  beforeAll(async () => {
    world = await World.start();
    bystander = await Bystander.pair(world);
    await world.simulator.setLine({ latencyMs: LATENCY_MS });
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
    const instance = await world.pair(`victim-${LOSSES.length + world.sink.received.length}`);
    // It was told to be open, which is the last change of a pairing.
    const paired = lastChange(world, instance.name);
    return { ...instance, told: () => toldChanges(world, instance.name, paired) };
  }

  it.each(LOSSES)('$fault', async ({ cause, code, reason }) => {
    const { name, number, told } = await victim();
    const watch = new StateWatch(world, name);

    await cause(world, number);

    await world.sink.waitFor(() => told().length >= BACK.length);
    await watch.stop();
    expect(told()).toEqual(BACK);
    expect(watch.seen).toContainEqual(
      expect.objectContaining({
        state: 'connecting',
        reason,
        lastDisconnect: expect.objectContaining({ code, reason }),
      }),
    );
    expect(await world.state(name)).toMatchObject({
      state: 'open',
      reason: null,
      lastDisconnect: { code, reason },
      nextAttemptAt: null,
    });
  });

  it('refused upgrades', async () => {
    const { name, number, told } = await victim();
    const watch = new StateWatch(world, name);

    await world.simulator.refuseUpgrades({ times: 3, status: 503 });
    await world.simulator.disconnect({ number, how: 'drop' });

    await world.sink.waitFor(() => told().length >= BACK.length, 40_000);
    await watch.stop();
    expect(told()).toEqual(BACK);
    const unreachable = {
      state: 'connecting',
      reason: 'connection.unreachable',
      lastDisconnect: expect.objectContaining({ code: 408, reason: 'connection.unreachable' }),
    };
    expect(watch.seen).toContainEqual(expect.objectContaining(unreachable));
    expect(await world.state(name)).toMatchObject({ state: 'open', reason: null });
  });

  it('silence', async () => {
    const { name, number, told } = await victim();

    await world.simulator.setLine({ number, silent: true });
    // The client asks each 30 s whether anybody is there.
    await vi.waitFor(
      async () =>
        expect(await world.state(name)).toMatchObject({
          state: 'connecting',
          reason: 'connection.lost',
          lastDisconnect: { code: 408, reason: 'connection.lost' },
        }),
      { timeout: 80_000, interval: 100 },
    );
    await bystander.expectUndisturbed();
    await world.simulator.setLine({ number, silent: false });

    await world.sink.waitFor(() => told().length >= BACK.length, 100_000);
    expect(told()).toEqual(BACK);
    expect(await world.state(name)).toMatchObject({ state: 'open', reason: null });
  });
});
