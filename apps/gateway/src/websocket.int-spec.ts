import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect as connectTcp } from 'node:net';
import { Transactions } from '@switchboard/database';
import { type EventData, EventLog, type EventName } from '@switchboard/events';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { SocketClient, type SocketOptions } from '../../../test/support/socket-client.js';
import { startTestGateway, type TestGateway } from './testing/start-test-gateway.js';

/** How long a test waits for what takes milliseconds on an idle machine. */
const WAIT = { timeout: 20_000, interval: 20 };

describe.each([false, true])('the WebSocket, with global events %s', (globalEvents) => {
  let test: TestGateway;
  let acme: { name: string; instanceId: string; token: string };
  let other: typeof acme;
  const clients: SocketClient[] = [];

  beforeAll(async () => {
    test = await startTestGateway({
      WEBSOCKET_ENABLED: 'true',
      WEBSOCKET_GLOBAL_EVENTS: String(globalEvents),
      CORS_ORIGIN: 'https://app.acme.test',
    });
  });
  afterAll(() => test?.close());
  beforeEach(async () => {
    acme = await create();
    other = await create();
  });
  afterEach(() => {
    for (const client of clients.splice(0)) client.close();
  });

  async function create(name = `i-${randomUUID()}`): Promise<typeof acme> {
    const { body } = await test.call<{ hash: string; instance: { instanceId: string } }>(
      'POST',
      '/instance/create',
      { body: { instanceName: name, integration: 'WHATSAPP-BAILEYS' } },
    );
    return { name, instanceId: body.instance.instanceId, token: body.hash };
  }

  const switchOn = (of: typeof acme, events?: string[]) =>
    test.call('POST', `/websocket/set/${of.name}`, {
      body: { websocket: { enabled: true, events } },
      key: of.token,
    });

  const tell = (of: typeof acme, name: EventName, data: EventData) =>
    test.gateway.app
      .get(Transactions)
      .run((tx) =>
        test.gateway.app
          .get(EventLog, { strict: false })
          .append(tx, { instanceId: of.instanceId, name, data }),
      );

  async function connect(namespace: string, options: SocketOptions, url = test.gateway.url) {
    const client = await SocketClient.connect(url, namespace, options);
    clients.push(client);
    return client;
  }

  it('leaves the API to clients that offer HTTP/2 beside, as those of Java do', async () => {
    const { hostname, port } = new URL(test.gateway.url);
    const socket = connectTcp(Number(port), hostname).setEncoding('utf8');
    let said = '';
    socket.on('data', (part: string) => (said += part));
    const ended = once(socket, 'end', { signal: AbortSignal.timeout(10_000) });
    const ask = (line: string, headers: readonly string[], body = '') =>
      socket.write(
        [
          `${line} HTTP/1.1`,
          `Host: ${hostname}:${port}`,
          `apikey: ${test.adminKey}`,
          'Content-Type: application/json',
          `Content-Length: ${Buffer.byteLength(body)}`,
          ...headers,
          '',
          body,
        ].join('\r\n'),
      );
    const offer = [
      'Connection: Upgrade, HTTP2-Settings',
      'Upgrade: h2c',
      'HTTP2-Settings: AAEAAEAAAAIAAAAAAAMAAAAAAAQBAAAAAAUAAEAAAAYABgAA',
    ];
    const name = `i-${randomUUID()}`;
    const body = JSON.stringify({ instanceName: name, integration: 'WHATSAPP-BAILEYS' });
    ask('POST /instance/create', offer, body);
    await vi.waitFor(() => expect(said).toMatch(/^HTTP\/1\.1 201 .*"instanceName"/s), WAIT);
    ask(`GET /instance/connectionState/${name}`, offer);
    await vi.waitFor(() => expect(said).toContain('"state":"close"'), WAIT);
    ask('GET /instance/connectionState/nobody', ['Connection: close']);
    await ended;
    expect(said.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 201', 'HTTP/1.1 200', 'HTTP/1.1 404']);
  });

  it('is set and shown by the shapes of the contract', async () => {
    expect((await test.call('GET', `/websocket/find/${acme.name}`)).text).toBe('null');
    const row = {
      id: expect.any(String),
      enabled: true,
      events: ['CALL'],
      createdAt: expect.any(String),
      updatedAt: expect.any(String),
      instanceId: acme.instanceId,
    };
    expect(await switchOn(acme, ['CALL'])).toMatchObject({ status: 201, body: row });
    expect((await test.call('GET', `/websocket/find/${acme.name}`)).body).toEqual(row);
    expect((await switchOn(acme)).body).toMatchObject({
      events: expect.arrayContaining(['CALL', 'MESSAGES_UPSERT']),
    });
    expect(await switchOn(acme, ['NOTHING'])).toMatchObject({
      status: 400,
      body: { response: { message: [[expect.stringMatching(/^websocket\.events\[0\] is not/)]] } },
    });
    const off = { body: { websocket: { enabled: false, events: ['CALL'] } } };
    expect((await test.call('POST', `/websocket/set/${acme.name}`, off)).body).toMatchObject({
      enabled: false,
      events: [],
    });
    expect((await test.call('POST', `/websocket/set/${acme.name}`, { body: {} })).status).toBe(400);
  });

  it('is switched on at create, and listed', async () => {
    const name = `i-${randomUUID()}`;
    const create = (events: string[]) =>
      test.call('POST', '/instance/create', {
        body: {
          instanceName: name,
          integration: 'WHATSAPP-BAILEYS',
          websocket: { events },
          rabbitmq: { events: [] },
        },
      });
    expect((await create(['NOTHING'])).status).toBe(400);
    expect(await create(['CALL'])).toMatchObject({
      status: 201,
      body: { websocket: { enabled: true }, rabbitmq: { enabled: true }, nats: {} },
    });
    const [listed] = (
      await test.call<object[]>('GET', `/instance/fetchInstances?instanceName=${name}`)
    ).body;
    expect(listed).toMatchObject({
      Websocket: { enabled: true, events: ['CALL'] },
      Rabbitmq: { enabled: true, events: expect.arrayContaining(['CALL', 'CHATS_SET']) },
      Nats: null,
    });
  });

  it('tells an instance in its own namespace, and nobody else', async () => {
    await switchOn(acme);
    await switchOn(other);
    const mine = await connect(`/${acme.name}`, { key: acme.token });
    const operator = await connect(`/${acme.name}`, { header: test.adminKey });
    const polling = await connect(`/${acme.name}`, {
      query: acme.token,
      transports: ['polling'],
    });
    const theirs = await connect(`/${other.name}`, { key: other.token });

    await tell(acme, 'messages.upsert', { text: 'Oi' });
    await tell(other, 'call', { id: 'theirs' });
    for (const client of [mine, operator, polling]) {
      const { envelope } = await client.waitFor(({ name }) => name === 'messages.upsert');
      expect(envelope).toMatchObject({
        event: 'messages.upsert',
        instance: acme.name,
        data: { text: 'Oi' },
        sequence: 2,
        event_id: expect.any(String),
        date_time: expect.any(String),
        server_url: expect.any(String),
        apikey: null,
      });
      expect(envelope).not.toHaveProperty('destination');
    }
    await theirs.waitFor(({ name }) => name === 'call');
    for (const client of [mine, operator, polling])
      expect(client.heard.map(({ envelope }) => envelope.instance)).toEqual([acme.name]);
    expect(theirs.heard.map(({ envelope }) => envelope.instance)).toEqual([other.name]);
  });

  it('lets nobody in without the key of that instance, and says nothing of what exists', async () => {
    const refused = { message: 'Unauthorized', data: { code: 'access.unauthorized' } };
    for (const namespace of [`/${acme.name}`, '/nobody', '/'])
      for (const options of [{}, { key: 'wrong' }, { query: '' }])
        await expect(connect(namespace, options)).rejects.toMatchObject(refused);
    await expect(connect(`/${acme.name}`, { key: other.token })).rejects.toMatchObject(refused);
    await expect(connect('/nobody', { key: other.token })).rejects.toMatchObject(refused);
    await expect(connect('/nobody', { key: test.adminKey })).rejects.toMatchObject({
      data: { code: 'instance.not_found' },
    });
    const key = acme.token;
    const foreign = { key, origin: 'https://evil.test' };
    await expect(connect(`/${acme.name}`, foreign)).rejects.toThrow();
    await connect(`/${acme.name}`, { key, origin: 'https://app.acme.test' });
  });

  it('tells what is subscribed to, and nothing else', async () => {
    const mine = await connect(`/${acme.name}`, { key: acme.token });
    await switchOn(acme, ['CALL']);
    await tell(acme, 'messages.upsert', { text: 'not wanted' });
    await tell(acme, 'call', { id: 'wanted' });
    await mine.waitFor(({ envelope }) => JSON.stringify(envelope.data).includes('wanted'));
    expect(mine.heard).toHaveLength(1);
  });

  it('ends with the instance; a new one of its name is not heard by the old sockets', async () => {
    await switchOn(acme);
    const mine = await connect(`/${acme.name}`, { key: acme.token });
    await test.call('DELETE', `/instance/delete/${acme.name}`);
    await vi.waitFor(() => expect(mine.socket.connected).toBe(false), WAIT);
    await create(acme.name);
    await expect(connect(`/${acme.name}`, { key: acme.token })).rejects.toThrow('Unauthorized');
  });

  it('pushes on every node what was appended on any', async () => {
    await switchOn(acme);
    const peer = await test.another();
    try {
      const there = await connect(`/${acme.name}`, { key: acme.token }, peer.url);
      const here = await connect(`/${acme.name}`, { key: acme.token });
      for (let index = 0; index < 120; index += 1) await tell(acme, 'call', { index });
      for (const client of [here, there]) {
        await vi.waitFor(() => expect(client.heard).toHaveLength(120), WAIT);
        const sequences = client.heard.map(({ envelope }) => envelope.sequence);
        expect(sequences).toEqual(sequences.toSorted((a, b) => a - b));
      }
    } finally {
      await peer.close();
    }
    await vi.waitFor(() => expect(clients[0]?.socket.connected).toBe(false), WAIT);
  });

  it('tells everything to the operator on the default namespace, where that is switched on', async () => {
    if (!globalEvents) {
      await expect(connect('/', { key: test.adminKey })).rejects.toMatchObject({
        data: { code: 'websocket.global_events_off' },
      });
      return;
    }
    const operator = await connect('/', { key: test.adminKey });
    const mine = await connect('/', { key: acme.token });
    await tell(acme, 'call', { id: 'a' });
    await tell(other, 'call', { id: 'b' });
    const third = await create();
    // Each instance has an order of its own, and none with the others.
    const names = [acme.name, other.name, third.name].toSorted();
    const heard = () => operator.heard.map(({ envelope }) => envelope.instance).toSorted();
    await vi.waitFor(() => expect(heard()).toEqual(names), WAIT);
    await mine.waitFor(({ name }) => name === 'call');
    expect(mine.heard.map(({ envelope }) => envelope.instance)).toEqual([acme.name]);
  });
});
