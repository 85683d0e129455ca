import { expect, vi } from 'vitest';
import type { GatewayProcess } from '../support/gateway-process.js';
import { cpuSeconds } from '../support/process-cpu.js';
import { SendLoad } from '../support/send-load.js';
import { TextLoad } from '../support/text-load.js';
import { expectToldOnce, expectWholeSequence } from '../support/told-texts.js';
import type { World } from '../support/world.js';

/** A gateway must be healthy again this soon after its database is. */
const HEALTHY_WITHIN_MS = 30_000;
/** Half a core: a loop without a pause takes a whole one. */
const MOST_CPU = 0.5;
/** An orchestrator would call it dead; a process that is only slow answers sooner, on any machine. */
const LIVE_WITHIN_MS = 5_000;
/** After its postmaster a server's other processes end one by one, and answer until then. */
const GONE_WITHIN_MS = 5_000;

const CUSTOMER = '5511966665555';

/** A PostgreSQL server that can be stopped hard. */
export interface VictimDatabase {
  kill(signal: 'SIGKILL' | 'SIGQUIT'): Promise<void>;
  /** Null where the gateway restarts it by itself. */
  readonly restart: (() => Promise<void>) | null;
}

/**
 * Stops the database hard under load, again and again, once by SIGKILL and once by SIGQUIT (`pg_ctl -m immediate`). Each
 * time the gateway lives on, does not spin, and is healthy soon after; in the end no text is lost and none told twice.
 *
 * @param awayMs how long it stays away, where that is ours to say
 */
export async function stopDatabaseHard(
  world: World,
  database: VictimDatabase,
  { rounds, awayMs }: { readonly rounds: number; readonly awayMs: number },
): Promise<void> {
  const acme = await world.pair('acme');
  const pid = world.gateway.pid;
  const startedAt = performance.now();
  const slowest = { readyMs: 0, toldMs: 0 };
  const texts = new TextLoad(world, acme.number, { everyMs: 250 });
  const sends = new SendLoad(world, acme.name, CUSTOMER, 500);
  for (let round = 1; round <= rounds; round += 1) {
    const beforeRound = texts.ids.length;
    await world.sink.waitFor(() => texts.ids.length >= beforeRound + 5);
    await database.kill(round % 2 === 0 ? 'SIGQUIT' : 'SIGKILL');
    const away = database.restart === null ? null : await watchAway(world, awayMs);
    await database.restart?.();
    const backAt = performance.now();
    const toldBefore = world.sink.of('messages.upsert').length;
    const readyMs = await readyAgain(world, backAt);
    await world.sink.waitFor(
      (sink) => sink.of('messages.upsert').length > toldBefore,
      HEALTHY_WITHIN_MS - readyMs,
    );
    const toldMs = Math.round(performance.now() - backAt);
    slowest.readyMs = Math.max(slowest.readyMs, readyMs);
    slowest.toldMs = Math.max(slowest.toldMs, toldMs);
    process.stdout.write(
      `round ${round}: ready after ${readyMs} ms, the first text told after ${toldMs} ms${away === null ? '' : `, CPU while away ${(away * 100).toFixed(0)} %`}\n`,
    );
  }
  await sends.stop();
  await texts.stop();

  expect(world.gateway.pid).toBe(pid);
  expect(world.gateway.unhandledFailures()).toEqual([]);
  await expectToldOnce(world, 'acme', texts.ids, 120_000);
  await expectWholeSequence(world.sink, 'acme');
  await expectSent(world, sends.accepted);
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(0);
  process.stdout.write(
    `PostgreSQL stopped hard ${rounds} times: ${texts.ids.length} texts in, ${sends.accepted.length} out, 0 lost, ` +
      `0 told twice, ready after ${slowest.readyMs} ms and telling after ${slowest.toldMs} ms at the most, ${seconds} s\n`,
  );
}

/** @returns the share of one core that the gateway used while its database was away */
async function watchAway(world: World, awayMs: number): Promise<number> {
  const { gateway } = world;
  await vi.waitFor(async () => expect(await readiness(gateway)).toBe(503), {
    timeout: GONE_WITHIN_MS,
    interval: 20,
  });
  const startedAt = performance.now();
  const cpuBefore = cpuSeconds(gateway.pid);
  while (performance.now() - startedAt < awayMs) {
    const live = await fetch(`${gateway.url}/health/live`, {
      signal: AbortSignal.timeout(LIVE_WITHIN_MS),
    });
    expect(live.status).toBe(200);
    expect(await readiness(gateway)).toBe(503);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const share = (cpuSeconds(gateway.pid) - cpuBefore) / ((performance.now() - startedAt) / 1_000);
  expect(share).toBeLessThan(MOST_CPU);
  return share;
}

const readiness = async ({ url }: GatewayProcess): Promise<number> =>
  (await fetch(`${url}/health/ready`)).status;

/** @returns how long it took */
async function readyAgain({ gateway }: World, backAt: number): Promise<number> {
  await vi.waitFor(async () => expect(await readiness(gateway)).toBe(200), {
    timeout: HEALTHY_WITHIN_MS,
    interval: 50,
  });
  return Math.round(performance.now() - backAt);
}

/** What the API accepted reached the customer's phone, and was not sent a second time. */
async function expectSent(world: World, accepted: readonly string[]): Promise<void> {
  await vi.waitFor(async () => {
    const received = await world.simulator.received({ number: CUSTOMER });
    const copies = new Map(received.map((message) => [message.id, message.copies]));
    expect(accepted.filter((id) => copies.get(id) !== 1)).toEqual([]);
  }, 30_000);
}
