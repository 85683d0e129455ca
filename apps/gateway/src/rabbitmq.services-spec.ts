import { randomUUID } from 'node:crypto';
import { Transactions } from '@switchboard/database';
import { type EventData, EventLog, type EventName } from '@switchboard/events';
import { connect } from 'amqplib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { QueueReader } from '../../../test/support/queue-reader.js';
import { rowsOfInstance } from '../../../test/support/rows-of-instance.js';
import { TcpGate } from '../../../test/support/tcp-gate.js';
import { startTestGateway, type TestGateway } from './testing/start-test-gateway.js';

/** For example `amqp://guest:guest@127.0.0.1:5672`. */
const WAIT = { timeout: 20_000, interval: 50 };
const broker = process.env['TEST_AMQP_URL'] ?? '';

describe.skipIf(broker === '')('RabbitMQ', () => {
  let test: TestGateway;
  let gate: TcpGate;
  let name: string;
  let instanceId: string;
  const prefix = `test-${randomUUID()}`;
  const readers: QueueReader[] = [];

  beforeAll(async () => {
    const url = new URL(broker);
    gate = await TcpGate.to(url.hostname, Number(url.port === '' ? 5672 : url.port));
    url.host = gate.address;
    test = await startTestGateway({
      RABBITMQ_ENABLED: 'true',
      RABBITMQ_URI: url.href,
      RABBITMQ_GLOBAL_ENABLED: 'true',
      RABBITMQ_EXCHANGE_NAME: prefix,
      RABBITMQ_PREFIX_KEY: prefix,
      RABBITMQ_EVENTS_CALL: 'true',
    });
  });
  afterAll(async () => {
    await test?.close();
    await gate?.shut();
  });
  beforeEach(async () => {
    name = `i-${randomUUID()}`;
    const { body } = await test.call<{ instance: { instanceId: string } }>(
      'POST',
      '/instance/create',
      { body: { instanceName: name, integration: 'WHATSAPP-BAILEYS' } },
    );
    ({ instanceId } = body.instance);
    await test.call('POST', `/rabbitmq/set/${name}`, {
      body: { rabbitmq: { enabled: true, events: ['MESSAGES_UPSERT', 'REMOVE_INSTANCE'] } },
    });
  });
  afterEach(async () => {
    for (const reader of readers.splice(0)) await reader.close();
  });

  const tell = (event: EventName, data: EventData) =>
    test.gateway.app
      .get(Transactions)
      .run((tx) =>
        test.gateway.app
          .get(EventLog, { strict: false })
          .append(tx, { instanceId, name: event, data }),
      );

  async function read(queue: string): Promise<QueueReader> {
    const reader = await QueueReader.read(broker, queue);
    readers.push(reader);
    return reader;
  }

  const waiting = async () =>
    (await test.query('SELECT 1 FROM sink_message WHERE instance_id = $1', [instanceId])).length;

  it('gets what an instance subscribed to, in a queue an event, persistent and with its id', async () => {
    const { id } = await tell('messages.upsert', { text: 'Oi' });
    await tell('call', { id: 'not for this queue' });
    const reader = await read(`${name}.messages.upsert`);
    await reader.waitForCount(1);
    const [message] = reader.messages;
    expect(message?.fields).toMatchObject({ exchange: name, routingKey: 'messages.upsert' });
    expect(message?.properties).toMatchObject({
      messageId: id,
      type: 'messages.upsert',
      contentType: 'application/json',
      deliveryMode: 2,
      headers: { instance: name, sequence: 2 },
    });
    const envelope: unknown = JSON.parse(message?.content.toString() ?? '');
    expect(envelope).toMatchObject({
      event: 'messages.upsert',
      instance: name,
      data: { text: 'Oi' },
      event_id: id,
      sequence: 2,
      apikey: null,
    });
    expect(envelope).not.toHaveProperty('destination');
    await vi.waitFor(async () => expect(await waiting()).toBe(0), WAIT);
  });

  it('gets what the operator subscribed to for all instances', async () => {
    const { id } = await tell('call', { id: 'C4LL' });
    const reader = await read(`${prefix}.call`);
    await vi.waitFor(
      () => expect(reader.messages.map(({ properties }) => properties.messageId)).toContain(id),
      WAIT,
    );
    expect(reader.messages[0]?.fields.exchange).toBe(prefix);
  });

  it('gets everything in order when it was down, as often as it was', async () => {
    await tell('messages.upsert', { index: -1 });
    const reader = await read(`${name}.messages.upsert`);
    const first = 2;
    const count = 150;
    for (let index = 0; index < count; index += 1) {
      if (index % 50 === 10) await gate.shut();
      await tell('messages.upsert', { index });
      if (index % 50 === 40) await gate.open();
    }
    await reader.waitForCount(count + 1);
    expect(reader.sequences).toEqual(
      Array.from({ length: count + 1 }, (_, index) => first + index),
    );
    await vi.waitFor(async () => expect(await waiting()).toBe(0), WAIT);
  });

  it('holds the order of what it refuses in between, because a queue is full', async () => {
    const model = await connect(broker);
    const channel = await model.createChannel();
    // A consumer's own queue: with it full, the broker refuses what is published, though the other queue would take it.
    const narrow = `${name}.narrow`;
    await channel.assertExchange(name, 'topic', { durable: true });
    await channel.assertQueue(narrow, {
      arguments: { 'x-max-length': 2, 'x-overflow': 'reject-publish' },
    });
    await channel.bindQueue(narrow, name, '#');
    const count = 60;
    await test.gateway.app.get(Transactions).run(async (tx) => {
      const log = test.gateway.app.get(EventLog, { strict: false });
      for (let index = 0; index < count; index += 1) {
        await log.append(tx, { instanceId, name: 'messages.upsert', data: { index } });
      }
    });
    const arrived: number[] = [];
    await vi.waitFor(
      async () => {
        for (;;) {
          const message = await channel.get(narrow, { noAck: true });
          if (message === false) break;
          const { data }: { data: { index: number } } = JSON.parse(message.content.toString());
          if (!arrived.includes(data.index)) arrived.push(data.index);
        }
        expect(arrived.length).toBe(count);
      },
      { timeout: 50_000, interval: 20 },
    );
    await channel.deleteQueue(narrow);
    await model.close();
    expect(arrived).toEqual(Array.from({ length: count }, (_, index) => index));
    await vi.waitFor(async () => expect(await waiting()).toBe(0), WAIT);
  }, 60_000);

  it('is sent nothing more of an instance that switched it off while it was down', async () => {
    await tell('messages.upsert', { index: 0 });
    const reader = await read(`${name}.messages.upsert`);
    await reader.waitForCount(1);
    // The reader has it before the gateway hears that it was taken.
    await vi.waitFor(async () => expect(await waiting()).toBe(0), WAIT);
    await gate.shut();
    for (let index = 1; index < 5; index += 1) await tell('messages.upsert', { index });
    expect(await waiting()).toBe(4);
    await test.call('POST', `/rabbitmq/set/${name}`, { body: { rabbitmq: { enabled: false } } });
    expect(await waiting()).toBe(0);
    await gate.open();
    await test.call('POST', `/rabbitmq/set/${name}`, {
      body: { rabbitmq: { enabled: true, events: ['MESSAGES_UPSERT'] } },
    });
    await tell('messages.upsert', { index: 5 });
    await reader.waitForCount(2);
    const indexes = reader.messages.map(
      ({ content }) => /"index":(\d)/.exec(content.toString())?.[1],
    );
    expect(new Set(indexes)).toEqual(new Set(['0', '5']));
  });

  it('gets a large message, in frames of the size that was agreed', async () => {
    const text = 'x'.repeat(2_000_000);
    await tell('messages.upsert', { text });
    const reader = await read(`${name}.messages.upsert`);
    await reader.waitForCount(1);
    expect(reader.messages[0]?.content.toString()).toContain(text);
  });

  it('gets a message again whose queue was removed, in a new one', async () => {
    await tell('messages.upsert', { text: 'first' });
    const queue = `${name}.messages.upsert`;
    const reader = await read(queue);
    await reader.waitForCount(1);
    const model = await connect(broker);
    await (await model.createChannel()).deleteQueue(queue);
    await model.close();
    await tell('messages.upsert', { text: 'second' });
    const again = await read(queue);
    await again.waitForCount(1);
    expect(again.messages[0]?.content.toString()).toContain('second');
  });

  it('that refuses one instance still takes what the others say', async () => {
    const model = await connect(broker);
    // Declared otherwise than we do: the broker refuses our declaration.
    await (await model.createChannel()).assertQueue(`${name}.messages.upsert`, { durable: true });
    await tell('messages.upsert', { text: 'stuck' });
    await tell('call', { id: 'goes on in the lane of another instance' });
    const other = `i-${randomUUID()}`;
    const stuck = instanceId;
    const { body } = await test.call<{ instance: { instanceId: string } }>(
      'POST',
      '/instance/create',
      { body: { instanceName: other, integration: 'WHATSAPP-BAILEYS' } },
    );
    ({ instanceId } = body.instance);
    await tell('call', { id: other });
    const reader = await read(`${prefix}.call`);
    await vi.waitFor(
      () => expect(reader.messages.some(({ content }) => content.includes(other))).toBe(true),
      WAIT,
    );
    instanceId = stuck;
    expect(await waiting()).toBeGreaterThan(0);

    await (await model.createChannel()).deleteQueue(`${name}.messages.upsert`);
    await model.close();
    const mended = await read(`${name}.messages.upsert`);
    await mended.waitForCount(1);
  });

  it('gets the last words of a deleted instance, of which no row stays', async () => {
    await gate.shut();
    await test.call('DELETE', `/instance/delete/${name}`);
    await vi.waitFor(
      async () =>
        expect(Object.keys(await rowsOfInstance(test.databaseUri, instanceId)).sort()).toEqual([
          'sink_lane',
          'sink_message',
        ]),
      { timeout: 20_000 },
    );
    await gate.open();
    const reader = await read(`${name}.remove.instance`);
    await reader.waitForCount(1);
    await vi.waitFor(
      async () => expect(await rowsOfInstance(test.databaseUri, instanceId)).toEqual({}),
      WAIT,
    );
  });
});
