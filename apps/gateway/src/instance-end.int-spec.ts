import { randomUUID } from 'node:crypto';
import { InstanceLifecycleService } from '@switchboard/instances';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { rowsOfInstance } from '../../../test/support/rows-of-instance.js';
import { WebhookSink } from '../../../test/support/webhook-sink.js';
import { startTestGateway, type TestGateway } from './testing/start-test-gateway.js';

let test: TestGateway;
let sink: WebhookSink;

beforeAll(async () => {
  sink = await WebhookSink.start();
  test = await startTestGateway({
    DEL_INSTANCE: '60',
    // A try a second: what is tried while a subscriber is away is not waited for half a minute.
    WEBHOOK_RETRY_INITIAL_DELAY_SECONDS: '1',
    WEBHOOK_RETRY_USE_EXPONENTIAL_BACKOFF: 'false',
    WEBHOOK_RETRY_MAX_ATTEMPTS: '40',
  });
});
afterAll(async () => {
  await test?.close();
  await sink?.stop();
});

interface Made {
  readonly name: string;
  readonly id: string;
  readonly token: string;
}

async function make(more: object = {}): Promise<Made> {
  const name = `x-${randomUUID()}`;
  const { body } = await test.call<{ instance: { instanceId: string }; hash: string }>(
    'POST',
    '/instance/create',
    {
      body: {
        instanceName: name,
        integration: 'WHATSAPP-BAILEYS',
        webhook: { url: sink.url },
        ...more,
      },
    },
  );
  return { name, id: body.instance.instanceId, token: body.hash };
}

const remove = ({ name }: Made) => test.call('DELETE', `/instance/delete/${name}`);

const told = ({ name }: Made): string[] =>
  sink.received
    .filter(({ envelope }) => envelope.instance === name)
    .toSorted((a, b) => a.envelope.sequence - b.envelope.sequence)
    .map(({ envelope }) => envelope.event);

const nothingLeft = async ({ id }: Made): Promise<void> => {
  await vi.waitFor(async () => expect(await rowsOfInstance(test.databaseUri, id)).toEqual({}), {
    timeout: 20_000,
    interval: 50,
  });
};

describe('delete', () => {
  it('says the last events in their order, frees the name at once, and leaves no row', async () => {
    const instance = await make({ qrcode: true });
    const session = test.channel.sessionOf(instance.name);
    await session.scan();
    expect(Object.keys(await rowsOfInstance(test.databaseUri, instance.id)).length).toBeGreaterThan(
      5,
    );

    expect(await remove(instance)).toMatchObject({
      status: 200,
      body: { status: 'SUCCESS', error: false, response: { message: 'Instance deleted' } },
    });
    const path = `/instance/connectionState/${instance.name}`;
    expect((await test.call('GET', path)).status).toBe(404);
    expect((await test.call('GET', path, { key: instance.token })).status).toBe(401);
    const again = await test.call('POST', '/instance/create', {
      body: { instanceName: instance.name, integration: 'WHATSAPP-BAILEYS' },
    });
    expect(again.status).toBe(201);

    await sink.waitFor(() => told(instance).includes('remove.instance'));
    await nothingLeft(instance);
    expect(told(instance).slice(-5)).toEqual([
      'status.instance',
      'logout.instance',
      'connection.update',
      'instance.delete',
      'remove.instance',
    ]);
    // The device is taken off the account too.
    await vi.waitFor(() => expect(session.closedHow).toBe('log-out'), { timeout: 20_000 });
    // What belongs to the second one of this name is untouched.
    expect((await test.call('GET', path)).status).toBe(200);
  });

  it('has no connection to end where there never was one', async () => {
    const instance = await make();
    await remove(instance);
    await sink.waitFor(() => told(instance).includes('remove.instance'));
    await nothingLeft(instance);
    expect(told(instance)).toEqual(['instance.create', 'instance.delete', 'remove.instance']);
  });

  it('is no failure for whoever is second', async () => {
    const instance = await make({ qrcode: true });
    const answers = await Promise.all(Array.from({ length: 10 }, () => remove(instance)));
    // One that came when it was gone already found no such name.
    expect(answers.every(({ status }) => status === 200 || status === 404)).toBe(true);
    expect(answers.some(({ status }) => status === 200)).toBe(true);
    await nothingLeft(instance);
    expect(told(instance).filter((event) => event === 'instance.delete')).toHaveLength(1);
  });

  it('keeps the last deliveries, and nothing else, until the subscriber has them', async () => {
    const instance = await make();
    await sink.waitFor(() => told(instance).includes('instance.create'));
    sink.status = 503;
    await remove(instance);
    await vi.waitFor(
      async () =>
        expect(Object.keys(await rowsOfInstance(test.databaseUri, instance.id)).toSorted()).toEqual(
          ['delivery', 'delivery_attempt'],
        ),
      { timeout: 20_000, interval: 50 },
    );
    sink.status = 200;
    await nothingLeft(instance);
  });

  it('refuses an unknown name', async () => {
    expect(await test.call('DELETE', '/instance/delete/nobody')).toMatchObject({
      status: 404,
      body: {
        code: 'instance.not_found',
        response: { message: ['The "nobody" instance does not exist'] },
      },
    });
  });
});

describe('expiration', () => {
  const lifecycle = () => test.gateway.app.get(InstanceLifecycleService, { strict: false });
  const runOut = ({ id }: Made) =>
    test.query(
      `UPDATE connection SET expires_at = clock_timestamp() - interval '1 s' WHERE instance_id = $1`,
      [id],
    );

  it('removes what nobody paired in time, and says so with remove.instance alone', async () => {
    const instance = await make();
    const { body } = await test.call('GET', `/instance/connectionState/${instance.name}`);
    expect(body).toMatchObject({ instance: { expiresAt: expect.any(String) } });
    await runOut(instance);
    await sink.waitFor(() => told(instance).includes('remove.instance'), 25_000);
    await nothingLeft(instance);
    expect(told(instance)).toEqual(['instance.create', 'remove.instance']);
  }, 40_000);

  it('removes nothing that still has time, or was paired meanwhile', async () => {
    const early = await make();
    expect(await lifecycle().expire(early.id)).toBe(false);
    const paired = await make({ qrcode: true });
    await test.channel.sessionOf(paired.name).scan();
    await runOut(paired);
    expect(await lifecycle().expire(paired.id)).toBe(false);
    // What the attempt began is undone: the owner may still write.
    await test.channel.sessionOf(paired.name).end(503, 'kept');
    for (const { name } of [early, paired]) {
      expect((await test.call('GET', `/instance/connectionState/${name}`)).status).toBe(200);
    }
  });

  it('removes once, however many try', async () => {
    const instance = await make();
    await runOut(instance);
    const removed = await Promise.all(
      Array.from({ length: 5 }, () => lifecycle().expire(instance.id)),
    );
    expect(removed.filter(Boolean).length).toBeLessThanOrEqual(1);
    await nothingLeft(instance);
    expect(told(instance).filter((event) => event === 'remove.instance')).toHaveLength(1);
  });
});
