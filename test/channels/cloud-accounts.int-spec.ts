import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ChannelGateway } from './channel-gateway.js';

const WAIT = { timeout: 20_000, interval: 20 };
const PERSON = '5511988887777';

let test: ChannelGateway;
beforeAll(async () => {
  test = await ChannelGateway.start();
});
afterAll(() => test?.close());

let last = 350_000_000_000_000;
/** A number with a token that Graph knows, and an instance for it. */
async function newInstance(name: string, token: string) {
  const number = String((last += 1));
  await test.graph.setNumber({ id: number, token });
  const created = await test.createCloud(name, number, { token });
  expect(created.status).toBe(201);
  return { number, hash: created.body.hash, instanceId: created.body.instance.instanceId };
}
const state = (name: string, key?: string) =>
  test.call<{ instance: { state: string } }>('GET', `/instance/connectionState/${name}`, { key });
const listed = async (key: string) =>
  (await test.call<{ name: string }[]>('GET', '/instance/fetchInstances', { key })).body.map(
    ({ name }) => name,
  );
const setAccount = (name: string, body: object, key?: string) =>
  test.call<{ instance: { state: string } }>('POST', `/instance/setAccount/${name}`, { body, key });
const sendText = (name: string) =>
  test.call('POST', `/message/sendText/${name}`, { body: { number: PERSON, text: 'Oi' } });

describe('an access token that several instances share', () => {
  const token = 'graph-token-of-three';

  it('opens exactly these, as soon as each is there', async () => {
    await newInstance('one', token);
    await newInstance('stranger', 'graph-token-of-a-stranger');
    expect(await listed(token)).toEqual(['one']);
    await newInstance('two', token);
    expect(await listed(token)).toEqual(['one', 'two']);
    await newInstance('three', token);
    for (const name of ['one', 'two', 'three']) {
      expect((await state(name, token)).status).toBe(200);
    }
    for (const name of ['stranger', 'nobody']) {
      expect((await state(name, token)).status).toBe(401);
    }
    const path = '/instance/fetchInstances?instanceName=';
    expect((await test.call('GET', `${path}two`, { key: token })).status).toBe(200);
    expect((await test.call('GET', `${path}stranger`, { key: token })).status).toBe(401);
  });

  it('opens no instance that was deleted', async () => {
    await test.call('DELETE', '/instance/delete/one', { key: token });
    expect(await listed(token)).toEqual(['two', 'three']);
    expect((await state('one', token)).status).toBe(401);
  });

  it('opens no instance that was given another', async () => {
    const { hash, number } = await newInstance('moves', token);
    expect(await listed(token)).toContain('moves');
    await test.graph.setNumber({ id: number, token: 'another-graph-token' });
    expect((await setAccount('moves', { token: 'another-graph-token' }, hash)).status).toBe(200);
    expect(await listed(token)).toEqual(['two', 'three']);
    expect(await listed('another-graph-token')).toEqual(['moves']);
    expect((await state('moves', hash)).status).toBe(200);
  });
});

describe('a new access token', () => {
  it('is used from then on, and the old one opens nothing', async () => {
    const { number } = await newInstance('fresh', 'fresh-old');
    await test.graph.setNumber({ id: number, token: 'fresh-new' });
    expect(await setAccount('fresh', { token: 'fresh-new' })).toMatchObject({
      status: 200,
      body: { instance: { state: 'open' } },
    });
    expect((await sendText('fresh')).status).toBe(201);
    expect((await state('fresh', 'fresh-new')).status).toBe(200);
    expect((await state('fresh', 'fresh-old')).status).toBe(401);
    const rows = await test.query('SELECT * FROM channel_account');
    expect(JSON.stringify(rows)).not.toContain('fresh-new');
  });

  it('opens a connection that the old one had ended', async () => {
    const { number } = await newInstance('expired', 'expired-old');
    await test.graph.fail({ kind: 'token-expired', times: 1 });
    expect((await sendText('expired')).status).toBe(400);
    await vi.waitFor(
      async () => expect((await state('expired')).body.instance.state).toBe('close'),
      WAIT,
    );
    await test.graph.setNumber({ id: number, token: 'expired-new' });
    expect(await setAccount('expired', { token: 'expired-new' })).toMatchObject({
      status: 200,
      body: { instance: { state: 'open' } },
    });
    expect((await sendText('expired')).status).toBe(201);
  });

  it('that Graph refuses changes nothing', async () => {
    await newInstance('firm', 'firm-token');
    expect(await setAccount('firm', { token: 'nobody-has-this' })).toMatchObject({
      status: 400,
      body: { code: 'graph.token_refused' },
    });
    // One of another number: Graph knows it, and it may not see this one.
    expect(await setAccount('firm', { token: 'graph-token-of-a-stranger' })).toMatchObject({
      status: 400,
      body: { code: 'graph.refused' },
    });
    expect((await state('firm', 'firm-token')).body.instance.state).toBe('open');
    expect((await sendText('firm')).status).toBe(201);
  });

  it.each<[string, object, string]>([
    ['nothing', {}, 'account.unchanged'],
    ['a token that is no header', { token: 'two words' }, 'instance.token_invalid'],
    ['an empty token', { token: '' }, 'request.invalid'],
  ])('of %s is refused', async (_what, body, code) => {
    expect(await setAccount('firm', body)).toMatchObject({ status: 400, body: { code } });
  });

  it('may not be the global key', async () => {
    expect(await setAccount('firm', { token: test.adminKey })).toMatchObject({
      status: 400,
      body: { code: 'instance.token_invalid' },
    });
  });

  it('is nothing on a channel that proves itself in no such way', async () => {
    await test.call('POST', '/instance/create', {
      body: { instanceName: 'bridge', integration: 'EVOLUTION', number: '9001' },
    });
    expect(await setAccount('bridge', { token: 'x' })).toMatchObject({
      status: 400,
      body: { response: { message: ['Method not available on Evolution Channel'] } },
    });
  });
});

it('a new app secret is that by which notifications are judged from then on', async () => {
  const { number } = await newInstance('signed', 'signed-token');
  const value = { metadata: { phone_number_id: number }, statuses: [] };
  const body = JSON.stringify({ entry: [{ changes: [{ field: 'messages', value }] }] });
  const post = async (secret: string) => {
    const digits = createHmac('sha256', secret).update(body).digest('hex');
    const headers = {
      'content-type': 'application/json',
      'x-hub-signature-256': `sha256=${digits}`,
    };
    return (await test.send('POST', '/webhook/meta', { headers, body })).status;
  };
  expect(await post('its-own-secret')).toBe(401);
  expect((await setAccount('signed', { appSecret: 'its-own-secret' })).status).toBe(200);
  expect(await post('its-own-secret')).toBe(200);
  expect((await setAccount('signed', { appSecret: null })).status).toBe(200);
  expect(await post('its-own-secret')).toBe(401);
});

it('an account of a business is what templates belong to', async () => {
  await newInstance('business', 'business-token');
  const find = () => test.call('GET', '/template/find/business');
  expect((await find()).status).toBe(400);
  expect((await setAccount('business', { businessId: '102290129340398' })).status).toBe(200);
  expect(await find()).toMatchObject({ status: 200, body: [] });
});
