import { afterAll, beforeAll, expect, it } from 'vitest';
import { ChannelGateway } from './channel-gateway.js';

const NUMBER = '340000000000001';
const PERSON = '5511988887777';
const ERRORS = [
  {
    code: 131_026,
    title: 'Message undeliverable',
    message: 'Message undeliverable',
    error_data: { details: 'Not on\u0000WhatsApp' },
  },
];
const TOLD = [
  {
    code: 131_026,
    title: 'Message undeliverable',
    message: 'Message undeliverable',
    details: 'Not onWhatsApp',
  },
];

let test: ChannelGateway;
let instanceId: string;

beforeAll(async () => {
  test = await ChannelGateway.start();
  await test.graph.setNumber({ id: NUMBER, tellsStatuses: false });
  instanceId = (await test.createCloud('acme', NUMBER)).body.instance.instanceId;
});
afterAll(() => test?.close());

const send = () =>
  test.call<{ key: { id: string } }>('POST', '/message/sendText/acme', {
    body: { number: PERSON, text: 'Oi' },
  });
const fail = (id: string) =>
  test.graph.status({ numberId: NUMBER, id, to: PERSON, status: 'failed', errors: ERRORS });
const updates = async (id: string) =>
  (await test.events(instanceId)).flatMap(({ name, data }) => {
    const update = Object.fromEntries(Object.entries(data ?? {}));
    return name === 'messages.update' && update['keyId'] === id ? [update] : [];
  });
const stored = async (id: string) => {
  const body = { where: { key: { id } } };
  const { body: found } = await test.call<{ messages: { records: object[] } }>(
    'POST',
    '/chat/findMessages/acme',
    { body },
  );
  return found.messages.records;
};

it('a failure says why, in the event and in the store', async () => {
  const { id } = (await send()).body.key;
  expect((await fail(id)).answered).toBe(200);
  expect(await updates(id)).toMatchObject([{ status: 'FAILED', errors: [{ code: 131_026 }] }]);
  expect(await stored(id)).toMatchObject([{ MessageUpdate: [{ status: 'ERROR', errors: TOLD }] }]);
});

it('says so too when it comes before its message is stored', async () => {
  const id = 'wamid.early';
  await fail(id);
  const [waiting] = await test.query('SELECT errors FROM early_receipt WHERE message_id = $1', [
    id,
  ]);
  expect(waiting).toEqual({ errors: TOLD });
});

it('a failure after a delivery changes nothing', async () => {
  const { id } = (await send()).body.key;
  await test.graph.status({ numberId: NUMBER, id, to: PERSON, status: 'delivered' });
  await fail(id);
  expect((await updates(id)).map(({ status }) => status)).toEqual(['DELIVERED']);
});
