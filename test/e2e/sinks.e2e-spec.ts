import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { freePort } from '../support/free-port.js';
import { type Heard, SocketClient } from '../support/socket-client.js';
import { withClient } from '../support/template-database.js';
import { type PairedInstance, World } from '../support/world.js';

const CONTACT = '5511988887777';

describe('events by other ways than webhooks', () => {
  let world: World;
  let acme: PairedInstance;
  let other: PairedInstance;
  const clients: SocketClient[] = [];

  beforeAll(async () => {
    world = await World.start({
      WEBSOCKET_ENABLED: 'true',
      RABBITMQ_ENABLED: 'true',
      // Nobody listens there: a broker that is down.
      RABBITMQ_URI: `amqp://guest:guest@127.0.0.1:${await freePort()}`,
    });
    [acme, other] = await Promise.all([world.pair('acme'), world.pair('other')]);
  });
  afterEach(() => {
    for (const client of clients.splice(0)) client.close();
  });
  afterAll(() => world?.stop());

  const switchOn = (way: 'websocket' | 'rabbitmq', { name, token }: PairedInstance) =>
    world.gateway.call('POST', `/${way}/set/${name}`, {
      body: { [way]: { enabled: true, events: ['MESSAGES_UPSERT'] } },
      key: token,
    });

  async function connect(namespace: string, key: string): Promise<SocketClient> {
    const client = await SocketClient.connect(world.gateway.url, namespace, { key });
    clients.push(client);
    return client;
  }

  const text = (to: PairedInstance, text: string) =>
    world.simulator.sendText({ from: CONTACT, to: to.number, text });

  const says =
    (word: string) =>
    ({ envelope }: Heard): boolean =>
      JSON.stringify(envelope.data).includes(word);

  it('reach a socket in the namespace of its own instance alone', async () => {
    await switchOn('websocket', acme);
    await switchOn('websocket', other);
    const mine = await connect('/acme', acme.token);
    const theirs = await connect('/other', other.token);
    await expect(connect('/other', acme.token)).rejects.toThrow('Unauthorized');
    await expect(connect('/acme', 'guessed')).rejects.toThrow('Unauthorized');

    await text(other, 'for the other');
    await text(acme, 'for acme');
    const heard = await mine.waitFor(says('for acme'));
    await theirs.waitFor(says('for the other'));
    expect(mine.heard.map(({ envelope }) => envelope.instance)).toEqual(['acme']);
    expect(theirs.heard.map(({ envelope }) => envelope.instance)).toEqual(['other']);
    // The very event that the webhook was told of.
    const { envelope } = await world.sink.waitFor((sink) =>
      sink.of('messages.upsert', 'acme').find(({ body }) => body.includes('for acme')),
    );
    expect({ ...envelope, destination: undefined }).toEqual({
      ...heard.envelope,
      destination: undefined,
    });
  });

  it('wait for a broker that is down, over a kill -9, and hold up nobody', async () => {
    await switchOn('rabbitmq', acme);
    const waiting = () =>
      withClient(world.database.uri, async (client) => {
        const { rows } = await client.query<{ sequence: string }>(
          'SELECT sequence FROM switchboard.sink_message WHERE instance_id = $1 ORDER BY sequence',
          [acme.instanceId],
        );
        return rows.map(({ sequence }) => Number(sequence));
      });
    for (const word of ['one', 'two', 'three']) await text(acme, `kept ${word}`);
    const told = await world.sink.waitFor((sink) => {
      const found = sink
        .of('messages.upsert', 'acme')
        .filter(({ body }) => body.includes('kept '))
        .map(({ envelope }) => envelope.sequence);
      return new Set(found).size === 3 && [...new Set(found)];
    });
    await world.gateway.kill();
    await world.gateway.start();
    expect(await waiting()).toEqual(told.toSorted((a, b) => a - b));
    expect((await world.gateway.call('GET', '/health/ready', { key: null })).status).toBe(200);
    await vi.waitFor(() => expect(world.gateway.output).toContain('sink.down'), {
      timeout: 30_000,
      interval: 50,
    });
    expect(world.gateway.output).not.toContain('guest');
  }, 150_000);
});
