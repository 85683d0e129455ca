import { randomUUID } from 'node:crypto';
import { getQueueToken } from '@nestjs/bullmq';
import { InboxSweep } from '@switchboard/auth-state';
import { Transactions } from '@switchboard/database';
import { EventLog, type EventPage, EventRetention } from '@switchboard/events';
import { SWEEPS } from '@switchboard/queue';
import type { Queue } from 'bullmq';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openEventStream, type EventStream } from '../../../test/support/event-stream.js';
import { startTestGateway, type TestGateway } from './testing/start-test-gateway.js';

interface Page {
  readonly events: readonly {
    readonly sequence: number;
    readonly event_id: string;
    readonly event: string;
    readonly instance: string;
    readonly data: unknown;
  }[];
  readonly next: number | null;
  readonly oldestSequence: number;
}

describe('the events of an instance', () => {
  let test: TestGateway;
  let name: string;
  let instanceId: string;
  let token: string;
  const streams: EventStream[] = [];

  beforeAll(async () => {
    test = await startTestGateway({ EVENT_RETENTION_DAYS: '2' });
  });
  afterAll(async () => {
    for (const stream of streams) stream.close();
    await test?.close();
  });
  beforeEach(async () => {
    name = `i-${randomUUID()}`;
    ({ instanceId, token } = await create(name));
  });

  async function create(instanceName: string): Promise<{ instanceId: string; token: string }> {
    const { body } = await test.call<{ hash: string; instance: { instanceId: string } }>(
      'POST',
      '/instance/create',
      { body: { instanceName, integration: 'WHATSAPP-BAILEYS' } },
    );
    return { instanceId: body.instance.instanceId, token: body.hash };
  }

  async function append(...texts: string[]): Promise<void> {
    for (const text of texts) {
      await test.gateway.app
        .get(Transactions)
        .run((tx) =>
          test.gateway.app
            .get(EventLog, { strict: false })
            .append(tx, { instanceId, name: 'messages.upsert', data: { text } }),
        );
    }
  }

  const list = (query: string, of = name, key = token) =>
    test.call<Page>('GET', `/events/${of}${query}`, { key });

  async function follow(query = '', headers: Record<string, string> = {}): Promise<EventStream> {
    const stream = await openEventStream(`${test.gateway.url}/events/${name}/stream${query}`, {
      apikey: token,
      ...headers,
    });
    streams.push(stream);
    return stream;
  }

  it('are listed page by page, to who has the key of this instance', async () => {
    await append('a', 'b', 'c');
    const first = await list('?limit=2');
    expect(first).toMatchObject({
      status: 200,
      body: {
        events: [
          { sequence: 1, event: 'instance.create', instance: name },
          { sequence: 2, event: 'messages.upsert', data: { text: 'a' } },
        ],
        next: 2,
        oldestSequence: 1,
      },
    });
    const second = await list(`?after=${first.body.next}`);
    expect(second.body.events.map(({ sequence }) => sequence)).toEqual([3, 4]);
    expect(second.body.next).toBeNull();
    expect((await list('?after=4')).body).toEqual({ events: [], next: null, oldestSequence: 1 });

    const [event] = second.body.events;
    expect(await test.call('GET', `/events/${name}/${event?.event_id}`)).toMatchObject({
      status: 200,
      body: event,
    });
    const other = await create(`${name}-other`);
    expect((await list('', name, other.token)).status).toBe(401);
    expect(
      (await test.call('GET', `/events/${name}-other/${event?.event_id}`, { key: other.token }))
        .body,
    ).toMatchObject({ code: 'event.not_found' });
    expect((await test.call('GET', `/events/${name}/no-id`)).status).toBe(404);
  });

  it.each(['?after=-1', '?after=x', '?limit=0', '?limit=501', '?after=1e3'])(
    'are not listed for %s',
    async (query) => {
      expect(await list(query)).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
    },
  );

  it('that are old are removed from the start of the log, and who asks for them is told', async () => {
    await append('old', 'old', 'kept');
    await test.query(
      `UPDATE event SET created_at = created_at - interval '49 hours'
       WHERE instance_id = $1 AND sequence <= 3`,
      [instanceId],
    );
    await test.gateway.app.get(EventRetention, { strict: false }).run();

    const expired = { status: 410, code: 'events.expired', oldestSequence: 4 };
    // The round that the gateway runs at its start may have taken them, if it came late.
    await vi.waitFor(async () => expect((await list('?after=2')).body).toMatchObject(expired), {
      timeout: 15_000,
    });
    expect(await list('')).toMatchObject({
      status: 200,
      body: { events: [{ sequence: 4, data: { text: 'kept' } }], oldestSequence: 4 },
    });
    const stream = await follow('', { 'last-event-id': '1' });
    expect(stream.status).toBe(410);
    expect(JSON.parse(await stream.text())).toMatchObject(expired);
  });

  it('are streamed as they come, from where the caller was', async () => {
    await append('a', 'b');
    const resumed = await follow('', { 'last-event-id': '2' });
    const live = await follow();
    expect(resumed.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(await resumed.next()).toMatchObject({ id: '3', data: { data: { text: 'b' } } });
    await append('c');
    for (const stream of [resumed, live]) {
      expect(await stream.next()).toMatchObject({
        id: '4',
        data: { sequence: 4, event: 'messages.upsert', instance: name, data: { text: 'c' } },
      });
    }
    for (const query of ['?after=2', '?after=x']) {
      const answer = await follow(query, { 'last-event-id': 'x' });
      expect(answer.status).toBe(400);
    }
  });

  it('are streamed to the end of the instance; its name starts a log of its own', async () => {
    await append('secret');
    const stream = await follow('?after=1');
    expect(await stream.next()).toMatchObject({ id: '2' });
    await test.call('DELETE', `/instance/delete/${name}`);
    await stream.ended();

    ({ token } = await create(name));
    expect((await list('')).body.events).toMatchObject([{ sequence: 1, event: 'instance.create' }]);
    expect((await list('?after=2')).body).toMatchObject({
      code: 'events.expired',
      oldestSequence: 1,
    });
  });

  it('have so many streams and no more', async () => {
    const opened = await Promise.all(Array.from({ length: 20 }, () => follow()));
    expect(opened.map(({ status }) => status)).toEqual(opened.map(() => 200));
    expect((await follow()).status).toBe(429);
    opened[0]?.close();
    await vi.waitFor(async () => expect((await follow()).status).toBe(200), { timeout: 15_000 });
  });

  it('are not read ahead of a client that reads slowly', async () => {
    const log = test.gateway.app.get(EventLog, { strict: false });
    const after = vi.spyOn(log, 'after');
    const stream = await follow();
    const count = 60;
    for (let index = 0; index < count; index += 1) await append('x'.repeat(500_000));
    await stream.next();
    // What is on its way are the buffers of both sockets and one page.
    const pages = after.mock.settledResults.map(({ value }) =>
      isPage(value) ? value.events.length : 0,
    );
    expect(pages.reduce((sum, length) => sum + length, 0)).toBeLessThan(count);
    for (let index = 1; index < count; index += 1)
      expect((await stream.next()).id).toBe(String(index + 2));
    after.mockRestore();
  });

  it('end with the gateway, which does not wait for those who listen', async () => {
    const peer = await test.another();
    const stream = await openEventStream(`${peer.url}/events/${name}/stream`, { apikey: token });
    const startedAt = performance.now();
    await Promise.all([peer.close(), stream.ended()]);
    expect(performance.now() - startedAt).toBeLessThan(15_000);
  });

  it('leave the inbox after a week', async () => {
    await test.query(
      `INSERT INTO inbox (instance_id, cipher_hash, payload_sealed, done_at)
       SELECT $1, decode(md5(n::text), 'hex'), '', CASE n % 3 WHEN 0 THEN now() - interval '8 days'
         WHEN 1 THEN now() - interval '6 days' END
       FROM generate_series(1, 3600) AS n`,
      [instanceId],
    );
    expect(await test.gateway.app.get(InboxSweep, { strict: false }).run()).toBe(1_200);
    const rows = await test.query('SELECT 1 FROM inbox WHERE instance_id = $1', [instanceId]);
    expect(rows).toHaveLength(2_400);
    const queue = test.gateway.app.get<Queue>(getQueueToken(SWEEPS), { strict: false });
    const schedulers = await queue.getJobSchedulers();
    expect(schedulers.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['inbox-retention', 'event-retention']),
    );
  });
});

const isPage = (value: unknown): value is EventPage =>
  typeof value === 'object' && value !== null && 'events' in value;
