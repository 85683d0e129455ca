import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ChannelGateway } from './channel-gateway.js';

const WAIT = { timeout: 20_000, interval: 50 };

interface State {
  readonly instance: {
    readonly state: string;
    readonly reason: string | null;
    readonly nextAttemptAt: string | null;
    readonly lastDisconnect: { readonly code: number | null; readonly reason: string } | null;
  };
}
interface Refusal {
  readonly code: string;
  readonly response: { readonly message: readonly { readonly code: number }[] };
}

let test: ChannelGateway;
beforeAll(async () => {
  test = await ChannelGateway.start();
});
afterAll(() => test?.close());

let lastNumber = 320_000_000_000_000;
const newNumber = (): string => String((lastNumber += 1));
const state = async (name: string) =>
  (await test.call<State>('GET', `/instance/connectionState/${name}`)).body.instance;
const isOpen = (name: string) =>
  vi.waitFor(async () => expect(await state(name)).toMatchObject({ state: 'open' }), WAIT);
const sendText = (name: string, more: object = {}) =>
  test.call<Refusal & { key: { id: string; remoteJid: string } }>(
    'POST',
    `/message/sendText/${name}`,
    { body: { number: '+55 (31) 98765-4321', text: 'Olá', ...more } },
  );

describe('create', () => {
  it('checks the account, connects at once, and shows where Meta is to call', async () => {
    const number = newNumber();
    const created = await test.createCloud('acme', number, { qrcode: true, businessId: '1022' });
    expect(created).toMatchObject({
      status: 201,
      body: {
        instance: {
          integration: 'WHATSAPP-BUSINESS',
          webhookWaBusiness: expect.stringMatching(/\/webhook\/meta$/),
          accessTokenWaBusiness: 'verify-token-of-this-test',
          status: 'open',
          reason: null,
        },
      },
    });
    expect(created.body).not.toHaveProperty('qrcode');
    const [listed] = (
      await test.call<object[]>('GET', '/instance/fetchInstances?instanceName=acme')
    ).body;
    expect(listed).toMatchObject({
      number,
      businessId: '1022',
      ownerJid: '5511987654321@s.whatsapp.net',
      profileName: 'Acme',
      token: created.body.hash,
    });
  });

  it('takes its own key and the access token as keys, and shows the access token nowhere', async () => {
    const number = newNumber();
    const token = `graph-token-of-${number}`;
    await test.graph.setNumber({ id: number, token });
    const { hash } = (await test.createCloud('two-keys', number, { token })).body;
    expect(hash).not.toBe(token);
    for (const key of [hash, token]) {
      const answer = await test.call('GET', '/instance/connectionState/two-keys', { key });
      expect(answer.status).toBe(200);
      expect(answer.text).not.toContain(token);
      expect((await test.call('GET', '/instance/connectionState/acme', { key })).status).toBe(401);
    }
    expect((await test.call('GET', '/instance/fetchInstances')).text).not.toContain(token);
    const rows = await test.query('SELECT * FROM channel_account');
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(rows.map((row) => String(row['access_token_sealed'])).join()).not.toContain(token);
    await test.call('DELETE', '/instance/delete/two-keys', { key: token });
    const after = await test.call('GET', '/instance/fetchInstances', { key: token });
    expect(after.status).toBe(401);
  });

  it.each([
    ['a token that Graph does not know', { token: 'wrong-token' }, 'graph.token_refused', 190],
    ['a number that the token may not see', { number: '404404' }, 'graph.refused', 100],
  ])(
    'refuses %s in the words of Graph, and makes nothing',
    async (_what, more, code, graphCode) => {
      const refused = await test.createCloud('refused', newNumber(), more);
      expect(refused).toMatchObject({
        status: 400,
        body: { code, response: { message: [{ code: graphCode, message: expect.any(String) }] } },
      });
      expect((await test.call('GET', '/instance/connectionState/refused')).status).toBe(404);
    },
  );

  it.each([
    ['token', { token: undefined }],
    ['number', { number: undefined }],
  ])('asks for the %s', async (field, more) => {
    expect(await test.createCloud('incomplete', newNumber(), more)).toMatchObject({
      status: 400,
      body: { response: { message: [`${field} is required`] } },
    });
  });

  it('gives a number to one instance alone, and frees it with that one', async () => {
    const number = newNumber();
    await test.createCloud('first', number);
    expect(await test.createCloud('second', number)).toMatchObject({
      status: 409,
      body: { code: 'instance.number_taken' },
    });
    await test.call('DELETE', '/instance/delete/first');
    expect((await test.createCloud('second', number)).status).toBe(201);
  });

  it('makes the instance when Graph is away, says so, and opens it by itself later', async () => {
    // Until it was looked at: a first retry may follow at once.
    await test.graph.fail({ kind: 'unavailable', times: 1_000 });
    const created = await test.createCloud('patient', newNumber());
    expect(created).toMatchObject({
      status: 201,
      body: { instance: { status: 'connecting', reason: 'connection.unreachable' } },
    });
    expect(await state('patient')).toMatchObject({
      lastDisconnect: { code: null, reason: 'connection.unreachable' },
    });
    await test.graph.fail({ kind: 'unavailable', times: 0 });
    await isOpen('patient');
  });
});

describe('a text', () => {
  it('goes out as Graph wants it, to the number as it was dialled', async () => {
    const number = newNumber();
    await test.createCloud('sender', number);
    const sent = await sendText('sender', {
      linkPreview: true,
      quoted: { key: { id: 'wamid.quoted' } },
    });
    expect(sent).toMatchObject({ status: 201 });
    const [taken] = await test.graph.sent({ numberId: number, atLeast: 1 });
    expect(taken).toMatchObject({
      id: sent.body.key.id,
      body: {
        messaging_product: 'whatsapp',
        recipient_type: 'individual',
        to: '5531987654321',
        type: 'text',
        text: { body: 'Olá', preview_url: true },
        context: { message_id: 'wamid.quoted' },
      },
    });
    expect(sent.body.key.remoteJid).toBe('5531987654321@s.whatsapp.net');
  });

  it.each([
    ['recipient-not-allowed', 400, 'graph.refused', 131_030, null],
    ['rate-limit', 429, 'graph.rate_limited', 80_007, '60'],
    ['app-rate-limit', 429, 'graph.rate_limited', 4, '30'],
    ['unavailable', 502, 'graph.failed', 2, null],
  ] as const)(
    'that Graph refuses (%s) is %i, with the code and the text of Graph',
    async (kind, status, code, graphCode, retryAfter) => {
      await test.graph.fail({ kind, times: 1 });
      const answer = await sendText('sender');
      expect(answer).toMatchObject({ status, body: { code } });
      expect(answer.body.response.message).toMatchObject([
        { code: graphCode, type: 'OAuthException', fbtrace_id: expect.any(String) },
      ]);
      expect(answer.headers.get('retry-after')).toBe(retryAfter);
      expect(await state('sender')).toMatchObject({ state: 'open' });
    },
  );

  it.each([
    ['garbage', 502, 'graph.unreadable'],
    ['no-answer', 502, 'egress.reset'],
  ] as const)('that gets %s for an answer is %i', async (kind, status, code) => {
    await test.graph.fail({ kind, times: 1 });
    expect(await sendText('sender')).toMatchObject({ status, body: { code } });
    expect((await sendText('sender')).status).toBe(201);
  });

  it('after the token has expired closes the connection, which explains itself', async () => {
    const number = newNumber();
    const created = await test.createCloud('expired', number);
    await test.graph.fail({ kind: 'token-expired', times: 1 });
    expect(await sendText('expired')).toMatchObject({
      status: 400,
      body: { code: 'graph.token_refused', response: { message: [{ code: 190 }] } },
    });
    await vi.waitFor(async () => {
      expect(await state('expired')).toMatchObject({
        state: 'close',
        reason: 'connection.logged_out',
        lastDisconnect: { code: 401 },
      });
    }, WAIT);
    const events = await test.events(created.body.instance.instanceId);
    expect(events.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['status.instance', 'logout.instance', 'connection.update']),
    );
    // The token is good again: asking is enough.
    const again = await test.call('GET', '/instance/connect/expired');
    expect(again.body).toEqual({ instance: { instanceName: 'expired', state: 'open' } });
  });
});

describe('what comes in', () => {
  const from = '5511977776666';
  let instanceId: string;
  let number: string;
  beforeAll(async () => {
    number = newNumber();
    instanceId = (await test.createCloud('receiver', number)).body.instance.instanceId;
  });
  const upserts = async () =>
    (await test.events(instanceId))
      .filter(({ name }) => name === 'messages.upsert')
      .map(({ data }) => data);

  it('is every message of every change of every entry; one that is unknown costs no other', async () => {
    const message = (id: string, more: object) => ({ id, from, timestamp: '1760972400', ...more });
    const change = (...messages: object[]) => ({
      field: 'messages',
      value: {
        metadata: { phone_number_id: number },
        contacts: [{ wa_id: from, profile: { name: 'Ana' } }],
        messages,
      },
    });
    const text = (id: string) => message(id, { type: 'text', text: { body: id } });
    const unknown = { ...change(text('lost')).value, metadata: { phone_number_id: '999' } };
    const notification = {
      object: 'whatsapp_business_account',
      entry: [
        { changes: [change(text('a'), message('x', { type: 'order' }), text('b'))] },
        { changes: [{ field: 'messages', value: unknown }, change(text('c'))] },
        { changes: [change(text('d'), text('a'))] },
      ],
    };
    for (let times = 0; times < 2; times += 1) {
      expect(await test.graph.notify({ numberId: number, notification })).toEqual({
        answered: 200,
      });
    }
    expect(await upserts()).toMatchObject(
      ['a', 'b', 'c', 'd'].map((id) => ({
        key: { id, remoteJid: `${from}@s.whatsapp.net`, fromMe: false },
        pushName: 'Ana',
        message: { conversation: id },
      })),
    );
  });

  it('is stored before it is answered', async () => {
    const message = { type: 'text', text: { body: 'Oi' } };
    const { id, answered } = await test.graph.write({ numberId: number, from, message });
    expect(answered).toBe(200);
    const rows = await test.query('SELECT 1 FROM message WHERE message_id = $1', [id]);
    expect(rows).toHaveLength(1);
  });

  it('is told of what was sent in the words of Meta, and never steps back', async () => {
    await test.graph.setNumber({ id: number, tellsStatuses: false });
    const { id } = (await sendText('receiver')).body.key;
    const to = '5531987654321';
    for (const status of ['sent', 'failed', 'sent'] as const) {
      await test.graph.status({ numberId: number, id, to, status });
    }
    const updates = (await test.events(instanceId)).filter(
      ({ name }) => name === 'messages.update',
    );
    expect(updates.map(({ data }) => data)).toMatchObject([
      { keyId: id, status: 'SENT', fromMe: true },
      { keyId: id, status: 'FAILED', fromMe: true },
    ]);
  });
});

it('accepts what is unsigned where configuration says so by name, and only for numbers without a secret', async () => {
  const open = await ChannelGateway.start({
    WA_BUSINESS_APP_SECRET: '',
    WA_BUSINESS_ALLOW_UNSIGNED: 'true',
  });
  const [bare, secured] = [newNumber(), newNumber()];
  const ids = [
    (await open.createCloud('bare', bare)).body.instance.instanceId,
    (await open.createCloud('secured', secured, { appSecret: 'its-own' })).body.instance.instanceId,
  ];
  for (const number of [bare, secured]) {
    const value = {
      metadata: { phone_number_id: number },
      messages: [{ id: 'wamid.1', from: '5511977776666', type: 'text', text: { body: 'Oi' } }],
    };
    const body = JSON.stringify({ entry: [{ changes: [{ field: 'messages', value }] }] });
    const headers = { 'content-type': 'application/json' };
    await open.send('POST', '/webhook/meta', { headers, body });
  }
  const stored = await open.query<{ instance_id: string }>('SELECT instance_id FROM message');
  expect(stored.map((row) => row.instance_id)).toEqual([ids[0]]);
  await open.close();
});
