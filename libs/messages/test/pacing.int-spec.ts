import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { PacingRepository } from '../src/send/pacing/pacing.repository.js';
import { SendPacing } from '../src/send/pacing/send-pacing.js';
import { type MessagesFixture, openMessages } from './messages-fixture.js';

let fixture: MessagesFixture;
let repository: PacingRepository;
let instanceId: string;

beforeAll(async () => {
  fixture = await openMessages();
  repository = new PacingRepository(fixture.database.dataSource);
});
afterAll(() => fixture.close());
beforeEach(async () => {
  instanceId = await fixture.newInstance();
});

const set = (more: object) =>
  repository.set(instanceId, {
    enabled: true,
    // So slow that the time which the test itself takes is none.
    messagesPerMinute: 1,
    burst: 2,
    maxWaitMs: 90_000,
    ...more,
  });
const take = () => repository.take(instanceId);

it('is off unless it is set, and can be switched off', async () => {
  expect(await take()).toBeNull();
  const pacing = new SendPacing(repository);
  expect(await pacing.find(instanceId)).toMatchObject({ enabled: false });
  await pacing.turn(instanceId);
  await pacing.set(instanceId, { enabled: true, messagesPerMinute: 1, burst: 1, maxWaitMs: 0 });
  await pacing.turn(instanceId);
  const refusal: unknown = await pacing.turn(instanceId).catch((error: unknown) => error);
  expect(refusal).toMatchObject({ status: 429, code: 'message.pacing_exceeded' });
  const { retryAfterSeconds } = Object(refusal);
  expect(retryAfterSeconds).toBeGreaterThan(45);
  expect(retryAfterSeconds).toBeLessThanOrEqual(60);
  await pacing.set(instanceId, { enabled: false, messagesPerMinute: 1, burst: 1, maxWaitMs: 0 });
  await pacing.turn(instanceId);
});

it('lets a burst through, then one after the other, and none that would wait too long', async () => {
  await set({});
  expect([await take(), await take()]).toEqual([
    { kind: 'wait', ms: 0 },
    { kind: 'wait', ms: 0 },
  ]);
  const third = await take();
  expect(third).toMatchObject({ kind: 'wait' });
  if (third?.kind !== 'wait') throw new Error('refused');
  expect(third.ms).toBeGreaterThan(45_000);
  expect(third.ms).toBeLessThanOrEqual(60_000);
  const fourth = await take();
  expect(fourth).toMatchObject({ kind: 'refused' });
  if (fourth?.kind !== 'refused') throw new Error('not refused');
  expect(fourth.afterMs).toBeGreaterThan(15_000);
  expect(fourth.afterMs).toBeLessThanOrEqual(30_000);
});

it('gives each turn once, however many ask at once', async () => {
  await set({ burst: 3, maxWaitMs: 120_000 });
  const turns = await Promise.all(Array.from({ length: 30 }, () => take()));
  const taken = turns.flatMap((turn) => (turn?.kind === 'wait' ? [turn.ms] : []));
  expect(taken.filter((ms) => ms === 0)).toHaveLength(3);
  expect(taken).toHaveLength(5);
});

it('waits for its turn', async () => {
  await set({ messagesPerMinute: 600, burst: 1, maxWaitMs: 10_000 });
  const pacing = new SendPacing(repository);
  const startedAt = performance.now();
  await pacing.turn(instanceId);
  await pacing.turn(instanceId);
  await pacing.turn(instanceId);
  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(190);
});

it('is gone with its instance', async () => {
  await set({});
  await fixture.instances.purge(instanceId);
  expect(await repository.find(instanceId)).toBeNull();
});
