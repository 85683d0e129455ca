import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { samplePicture } from '../../libs/media/src/testing/sample-media.js';
import { freePort } from '../support/free-port.js';
import { startHttpProxy, type TestProxy } from '../support/proxy-servers.js';
import { World } from '../support/world.js';
import { CHAT_OPERATIONS } from './n8n/chat-operations.js';
import { GROUP_OPERATIONS } from './n8n/group-operations.js';
import { ENDING_OPERATIONS, INSTANCE_OPERATIONS } from './n8n/instance-operations.js';
import { MESSAGE_OPERATIONS } from './n8n/message-operations.js';
import { N8nNode, type NodeRun } from './n8n/n8n-node.js';
import { ANA, BIA, type NodeOperation, type Stage } from './n8n/node-operation.js';

const OPERATIONS = [
  ...INSTANCE_OPERATIONS,
  ...MESSAGE_OPERATIONS,
  ...CHAT_OPERATIONS,
  ...GROUP_OPERATIONS,
  ...ENDING_OPERATIONS,
];

/** Its chatbots, which the gateway does not have. */
const INTEGRATIONS = /^integrations-api\//;

const titleOf = ({ operation, form }: NodeOperation): string =>
  form === undefined ? operation : `${operation}: ${form}`;

describe('the community node of n8n, unchanged', () => {
  let world: World;
  let proxy: TestProxy;
  let node: N8nNode;
  let stage: Stage;

  beforeAll(async () => {
    [world, proxy] = await Promise.all([
      World.start({
        RABBITMQ_ENABLED: 'true',
        // Nobody listens there: settings are kept whether or not the broker is up.
        RABBITMQ_URI: `amqp://guest:guest@127.0.0.1:${await freePort()}`,
      }),
      startHttpProxy(),
    ]);
    node = new N8nNode(world.gateway.url, world.gateway.adminKey);
    stage = await setTheStage(world, proxy);
  });
  afterAll(async () => {
    await world?.stop();
    await proxy?.stop();
  });

  it('has every operation but the integrations run here', () => {
    const inTable = OPERATIONS.filter(({ outsideOfTable }) => outsideOfTable !== true);
    const run = new Set(inTable.map(({ operation }) => operation));
    const offered = node.operations().filter((name) => !INTEGRATIONS.test(name));
    expect([...run].sort()).toEqual(offered.sort());
    expect(new Set(OPERATIONS.map(({ operation }) => operation)).size).toBe(60);
  });

  const run = (one: NodeOperation): Promise<NodeRun> =>
    one.outsideOfTable === true
      ? node.runSetProxyOfEvents(one.fill(stage))
      : node.run(one.operation, one.fill(stage));

  for (const one of OPERATIONS) {
    it(titleOf(one), async () => {
      const { calls, data, error } = await run(one);
      const [call] = calls;
      expect(calls, error?.message).toHaveLength(1);
      expect(`${call?.method} ${withoutInstance(call?.path)}`).toBe(one.route);
      expect(call, JSON.stringify(call?.body)).toMatchObject({ status: one.status });
      expect(error).toBeNull();
      expect(data).toMatchObject({ given: one.gives(stage) });
      one.keep?.(call?.body, stage);
    });
  }

  it('reaches the phone with all that it sends', async () => {
    expect(stage.sent).toHaveLength(MESSAGE_OPERATIONS.length);
    await vi.waitFor(
      async () => {
        const received = await world.simulator.received({ number: ANA });
        expect(received.map(({ id }) => id)).toEqual(expect.arrayContaining(stage.sent));
      },
      { timeout: 20_000, interval: 50 },
    );
  });

  it('leaves WhatsApp without a complaint', async () => {
    expect(await world.simulator.violations()).toEqual([]);
  });

  it('is told of failures in the words that workflows look for', async () => {
    const named = { instanceName: 'made-by-n8n' };
    const words = async (operation: string, filledIn: object) => {
      const { error } = await node.run(operation, { ...named, ...filledIn });
      return `${error?.message} ${error?.description}`;
    };
    expect(await words('instances-api/instance-basic', {})).toMatch(/403 - .*already in use/);
    expect(await words('instances-api/restart-instance', { instanceName: 'nobody' })).toMatch(
      /404 - .*does not exist/,
    );
    expect(await words('instances-api/logout-instance', {})).toMatch(/400 - .*not connected/);
  });
});

/** The path of a call without the last segment, where that names the instance. */
function withoutInstance(path = ''): string {
  return path.split('/').slice(0, 3).join('/');
}

/** An open instance, Ana and Bia with profiles, and what was written before. */
async function setTheStage(world: World, proxy: TestProxy): Promise<Stage> {
  const { simulator, sink } = world;
  await simulator.setNumber({ number: BIA, name: 'Bia' });
  await simulator.setNumber({ number: ANA, name: 'Ana' });
  await simulator.setNumber({ number: '5511900000000', onWhatsApp: false });
  await simulator.people.setProfile({
    number: ANA,
    picture: (await samplePicture('jpeg')).toString('base64'),
    about: 'Na loja',
    business: { description: 'Pizzas', email: 'ana@acme.test', website: 'https://acme.test' },
  });
  const acme = await world.pair('acme');
  const written = async (id: string): Promise<string> => {
    await sink.waitFor(() =>
      sink.of('messages.upsert', 'acme').find(({ body }) => body.includes(id)),
    );
    return id;
  };
  const text = await simulator.sendText({ from: ANA, to: acme.number, text: 'Oi' });
  const image = await simulator.sendMedia({
    from: ANA,
    to: acme.number,
    kind: 'image',
    bytes: Buffer.from('what Ana photographed').toString('base64'),
    mimetype: 'image/jpeg',
  });
  const wrote = async (words: string): Promise<string> => {
    const { body } = await world.gateway.call<{ key: { id: string } }>(
      'POST',
      '/message/sendText/acme',
      { body: { number: ANA, text: words }, key: acme.token },
    );
    await sink.waitFor(() =>
      sink
        .of('messages.update', 'acme')
        .find((told) => told.body.includes(body.key.id) && told.body.includes('DELIVERY_ACK')),
    );
    return body.key.id;
  };
  const other = await simulator.groups.create({ by: ANA, subject: 'Da Ana', members: [BIA] });
  return {
    acme,
    hookUrl: sink.url,
    proxyPort: proxy.port,
    textIn: await written(text.id),
    imageIn: await written(image.id),
    textOut: await wrote('Olá'),
    toEdit: await wrote('velho'),
    toDelete: await wrote('engano'),
    inviteCode: other.inviteCode,
    sent: [],
    group: '',
    groupCode: '',
  };
}
