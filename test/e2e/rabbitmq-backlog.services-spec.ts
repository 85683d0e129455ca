import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { QueueReader } from '../support/queue-reader.js';
import { TcpGate } from '../support/tcp-gate.js';
import { type PairedInstance, World } from '../support/world.js';

const broker = process.env['TEST_AMQP_URL'] ?? '';

describe.skipIf(broker === '')('a broker that was down', () => {
  let world: World;
  let gate: TcpGate;
  let acme: PairedInstance;
  let reader: QueueReader | undefined;
  const name = `acme-${randomUUID().slice(0, 8)}`;

  beforeAll(async () => {
    const url = new URL(broker);
    gate = await TcpGate.to(url.hostname, Number(url.port === '' ? 5672 : url.port));
    url.host = gate.address;
    world = await World.start({ RABBITMQ_ENABLED: 'true', RABBITMQ_URI: url.href });
    acme = await world.pair(name);
    await world.gateway.call('POST', `/rabbitmq/set/${name}`, {
      body: { rabbitmq: { enabled: true, events: ['MESSAGES_UPSERT'] } },
    });
  });
  afterAll(async () => {
    await reader?.close();
    await world?.stop();
    await gate?.shut();
  });

  it('gets every text in its order, though the gateway was killed meanwhile', async () => {
    const count = 30;
    for (let index = 0; index < count; index += 1) {
      if (index === 5) await gate.shut();
      if (index === 15) await world.gateway.kill();
      if (index === 20) await world.gateway.start();
      if (index === 25) await gate.open();
      await world.simulator.sendText({
        from: '5511988887777',
        to: acme.number,
        text: `text ${index}`,
      });
    }
    reader = await QueueReader.read(broker, `${name}.messages.upsert`);
    await reader.waitForCount(count);
    expect(reader.sequences).toEqual(reader.sequences.toSorted((a, b) => a - b));
    const texts = reader.messages.map(({ content }) => /text \d+/.exec(content.toString())?.[0]);
    expect(new Set(texts)).toEqual(
      new Set(Array.from({ length: count }, (_, index) => `text ${index}`)),
    );
  }, 150_000);
});
