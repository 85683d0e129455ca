import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ChannelGateway } from './channel-gateway.js';

interface Created {
  readonly hash: string;
  readonly instance: { readonly instanceId: string; readonly status: string };
}

const create = async (test: ChannelGateway, instanceName: string, number?: string) =>
  (
    await test.call<Created>('POST', '/instance/create', {
      body: { instanceName, integration: 'EVOLUTION', number },
    })
  ).body;

const bring = (test: ChannelGateway, key: string | null, body: object = {}) =>
  test.call('POST', '/webhook/evolution', {
    key,
    body: { key: { remoteJid: 'user-77' }, message: { conversation: 'Oi' }, ...body },
  });

const upserts = async (test: ChannelGateway, { instance }: Created) =>
  (await test.events(instance.instanceId))
    .filter(({ name }) => name === 'messages.upsert')
    .map(({ data }) => data);

describe('the inbound route', () => {
  let test: ChannelGateway;
  let acme: Created;
  let other: Created;

  beforeAll(async () => {
    test = await ChannelGateway.start();
    acme = await create(test, 'acme', '9001');
    other = await create(test, 'other', '9002');
  });
  afterAll(() => test?.close());

  it('belongs to an instance that is open from its creation on', () => {
    expect(acme.instance.status).toBe('open');
  });

  it('takes a message from the token of the instance, with its number or without', async () => {
    for (const body of [{ numberId: '9001' }, {}]) {
      expect(await bring(test, acme.hash, body)).toMatchObject({
        status: 200,
        body: { status: 'success' },
      });
    }
    expect(await upserts(test, acme)).toMatchObject([
      {
        key: { remoteJid: 'user-77', fromMe: false, id: expect.stringMatching(/^[\da-f-]{36}$/) },
        message: { conversation: 'Oi' },
        messageType: 'conversation',
        source: 'unknown',
        instanceId: acme.instance.instanceId,
      },
      {},
    ]);
  });

  it('takes one from the operator, by number', async () => {
    const before = (await upserts(test, other)).length;
    expect((await bring(test, test.adminKey, { numberId: '9002' })).status).toBe(200);
    expect(await upserts(test, other)).toHaveLength(before + 1);
  });

  it.each<[string, () => string | null, object]>([
    ['nobody', () => null, { numberId: '9001' }],
    ['a wrong key', () => 'nobody-was-given-this', { numberId: '9001' }],
    ['the token of another instance', () => other.hash, { numberId: '9001' }],
    ['a token, for a number that nobody has', () => other.hash, { numberId: '9999' }],
  ])('refuses %s, and says nothing of what exists', async (_who, key, body) => {
    const before = (await upserts(test, acme)).length;
    expect(await bring(test, key(), body)).toMatchObject({
      status: 401,
      body: { code: 'access.unauthorized', response: { message: 'Unauthorized' } },
    });
    expect(await upserts(test, acme)).toHaveLength(before);
  });

  it.each<[string, object]>([
    ['a number that nobody has', { numberId: '9999' }],
    ['no number', {}],
    ['no message', { numberId: '9001', message: undefined }],
    ['an empty message', { numberId: '9001', message: {} }],
  ])('answers 200 to the operator and does nothing for %s', async (_what, body) => {
    const before = (await upserts(test, acme)).length;
    expect((await bring(test, test.adminKey, body)).status).toBe(200);
    expect(await upserts(test, acme)).toHaveLength(before);
  });

  it('refuses fields of the wrong kind', async () => {
    const refused = await bring(test, acme.hash, { message: 'Oi' });
    expect(refused).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
  });

  it('gives a number to one instance alone', async () => {
    const answer = await test.call('POST', '/instance/create', {
      body: { instanceName: 'third', integration: 'EVOLUTION', number: '9001' },
    });
    expect(answer).toMatchObject({ status: 409, body: { code: 'instance.number_taken' } });
  });
});

it('is open to everybody who knows the number where configuration says so by name', async () => {
  const test = await ChannelGateway.start({ EVOLUTION_WEBHOOK_OPEN: 'true' });
  const acme = await create(test, 'acme', '9001');
  expect((await bring(test, null, { numberId: '9001' })).status).toBe(200);
  expect((await bring(test, 'a-wrong-key', { numberId: '9001' })).status).toBe(401);
  expect(await upserts(test, acme)).toHaveLength(1);
  await test.close();
});

it('tells what goes out by an event, with what is quoted', async () => {
  const test = await ChannelGateway.start();
  const acme = await create(test, 'acme', '9001');
  const sent = await test.call<object>('POST', '/message/sendText/acme', {
    key: acme.hash,
    body: { number: 'room/42', text: 'Olá', quoted: { key: { id: 'theirs-1' } } },
  });
  expect(sent).toMatchObject({
    status: 201,
    body: {
      key: { remoteJid: 'room/42', fromMe: true },
      message: { conversation: 'Olá', quoted: { id: 'theirs-1' } },
      source: 'unknown',
    },
  });
  const events = await test.events(acme.instance.instanceId);
  expect(events.filter(({ name }) => name === 'send.message').map(({ data }) => data)).toEqual([
    sent.body,
  ]);
  await test.close();
});
