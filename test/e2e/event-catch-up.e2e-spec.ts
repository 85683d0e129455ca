import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type EventStream, openEventStream } from '../support/event-stream.js';
import { withClient } from '../support/template-database.js';
import { World, type PairedInstance } from '../support/world.js';

interface Page {
  readonly events: readonly {
    readonly sequence: number;
    readonly event_id: string;
    readonly event: string;
  }[];
  readonly next: number | null;
  readonly oldestSequence: number;
}

describe('a subscriber that was away', () => {
  let world: World;
  let acme: PairedInstance;
  let stream: EventStream | undefined;

  beforeAll(async () => {
    world = await World.start();
    acme = await world.pair('acme');
  });
  afterEach(() => stream?.close());
  afterAll(() => world?.stop());

  const list = (query: string) =>
    world.gateway.call<Page>('GET', `/events/acme${query}`, { key: acme.token });

  /** Everything after a sequence, page by page. */
  async function catchUp(after: number): Promise<Page['events']> {
    const found: Page['events'][number][] = [];
    let next: number | null = after;
    while (next !== null) {
      const { body }: { body: Page } = await list(`?after=${next}&limit=3`);
      found.push(...body.events);
      next = body.next;
    }
    return found;
  }

  const follow = async (lastEventId: string) =>
    openEventStream(`${world.gateway.url}/events/acme/stream`, {
      apikey: acme.token,
      'last-event-id': lastEventId,
    });

  const text = (text: string) =>
    world.simulator.sendText({ from: '5511988887777', to: acme.number, text });

  it('finds every event it missed, in order, under the ids that the webhook was told', async () => {
    const before = (await catchUp(0)).at(-1)?.sequence ?? 0;
    for (const word of ['one', 'two', 'three']) await text(word);
    await world.sink.waitFor((sink) => sink.of('messages.upsert', 'acme').length >= 3);

    const missed = await catchUp(before);
    expect(missed.map(({ sequence }) => sequence)).toEqual(
      missed.map((_, index) => before + 1 + index),
    );
    expect(missed.filter(({ event }) => event === 'messages.upsert')).toHaveLength(3);
    await world.sink.waitFor((sink) => {
      const told = new Set(sink.received.map(({ envelope }) => envelope.event_id));
      return missed.every(({ event_id: id }) => told.has(id));
    });
  });

  it('reads what is too large for a webhook where the reference says', async () => {
    const large = 'x'.repeat(300_000);
    await text(large);
    const isLarge = (envelope: { readonly data: unknown }) => envelope.data === null;
    await world.sink.waitFor((sink) => sink.received.some(({ envelope }) => isLarge(envelope)));
    const [told] = world.sink.received.filter(({ envelope }) => isLarge(envelope));
    expect(told?.body.length).toBeLessThan(2_000);
    const { reference }: { reference: { url: string; bytes: number } } = JSON.parse(
      told?.body ?? '{}',
    );
    expect(reference.bytes).toBeGreaterThan(300_000);
    const answer = await fetch(new URL(new URL(reference.url).pathname, world.gateway.url), {
      headers: { apikey: acme.token },
    });
    expect(await answer.json()).toMatchObject({
      event_id: told?.envelope.event_id,
      event: 'messages.upsert',
      data: { message: { conversation: large } },
    });
  });

  it('goes on with its stream after a kill -9 as if nothing had been', async () => {
    const start = (await catchUp(0)).at(-1)?.sequence ?? 0;
    stream = await follow(String(start));
    await text('before');
    const seen: number[] = [];
    const readUntil = async (reader: EventStream, word: string) => {
      for (;;) {
        const { id, data } = await reader.next();
        seen.push(Number(id));
        if (data.event === 'messages.upsert' && JSON.stringify(data.data).includes(word)) return;
      }
    };
    await readUntil(stream, 'before');

    await world.gateway.kill();
    await stream.ended();
    await text('meanwhile');
    await world.gateway.start();
    await world.sink.waitFor((sink) =>
      sink.of('messages.upsert', 'acme').find(({ body }) => body.includes('meanwhile')),
    );

    stream = await follow(String(seen.at(-1)));
    await readUntil(stream, 'meanwhile');
    await text('after');
    await readUntil(stream, 'after');
    expect(seen).toEqual(seen.map((_, index) => start + 1 + index));
    const [code] = await Promise.all([world.gateway.terminate(), stream.ended()]);
    expect(code).toBe(0);
    expect(world.gateway.output).not.toContain('process.stop_failed');
    await world.gateway.start();
  }, 150_000);

  it('is told when it asks for less than is held', async () => {
    // As retention leaves the log after a week.
    await withClient(world.database.uri, async (client) => {
      await client.query('DELETE FROM switchboard.event WHERE instance_id = $1 AND sequence <= 2', [
        acme.instanceId,
      ]);
      await client.query(
        'UPDATE switchboard.event_counter SET first_sequence = 3 WHERE instance_id = $1',
        [acme.instanceId],
      );
    });
    const expired = { status: 410, code: 'events.expired', oldestSequence: 3 };
    expect(await list('?after=1')).toMatchObject({ status: 410, body: expired });
    stream = await follow('1');
    expect(JSON.parse(await stream.text())).toMatchObject(expired);
    expect((await list('?limit=1')).body).toMatchObject({
      oldestSequence: 3,
      events: [{ sequence: 3 }],
    });
  });
});
